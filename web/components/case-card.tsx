import type { Locale } from "#contract/locales.ts";
import { Named } from "./named.tsx";

/** A project that the source tells of. */
export const CaseCard = ({
  known: { name, lang, told },
  page,
}: {
  known: { name: string; lang: Locale; told: readonly (readonly [label: string, text: string | null])[] };
  page: Locale;
}) => (
  <article class="card">
    <h3>
      <Named lang={lang} page={page}>
        {name}
      </Named>
    </h3>
    {told.map(
      ([label, text]) =>
        text && (
          <p key={label}>
            {label && <b>{label} </b>}
            <Named lang={lang} page={page}>
              {text}
            </Named>
          </p>
        ),
    )}
  </article>
);
