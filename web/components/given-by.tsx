import type { OfferBody } from "#contract/body.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Named } from "./named.tsx";

/** Who gives an offer, and how sure the source is of it. */
export function GivenBy({ body, speech: { locale, copy } }: { body: OfferBody | null; speech: MovingSpeech }) {
  const { entries } = copy;
  if (body === null) return <p class="by">{entries.byNobody}</p>;
  return (
    <p class="by">
      {entries.by[body.basis]}{" "}
      <a href={`/${locale}/bodies/${body.id}`}>
        <Named lang={body.lang} page={locale}>
          {body.name}
        </Named>
      </a>
      {body.basis === "reported" && `. ${entries.byReportedNote}`}
    </p>
  );
}
