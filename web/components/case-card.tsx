import type { CaseCard as Known } from "#contract/body.ts";
import type { Locale } from "#contract/locales.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Named } from "./named.tsx";
import { SourceNote } from "./source-note.tsx";

/** A line of what is told, in the language of the project's own words unless it says another. */
export type Told = { label?: string; text: string | null; lang?: Locale };

/** A project that the source tells of. */
export const CaseCard = ({ known, told, speech }: { known: Known; told: readonly Told[]; speech: Speech }) => (
  <article class="card">
    <h3>
      <Named lang={known.lang} page={speech.locale}>
        {known.name}
      </Named>
    </h3>
    {told.map(
      ({ label, text, lang }) =>
        text && (
          <p key={label ?? text}>
            {label && <b>{label} </b>}
            <Named lang={lang ?? known.lang} page={speech.locale}>
              {text}
            </Named>
          </p>
        ),
    )}
    <SourceNote source={known.source} confirmedOn={null} translated={known.translated} speech={speech} />
  </article>
);
