import type { BodyCard as Body } from "#contract/body.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { inLanguage } from "./in-language.ts";
import { placesLine } from "./places-line.ts";
import { SourceNote } from "./source-note.tsx";
import { StandingMark } from "./standing-mark.tsx";

/** A support body in a list. */
export function BodyCard({ body, speech }: { body: Body; speech: MovingSpeech }) {
  const { locale, words } = speech;
  return (
    <article class="card">
      <p class="where">
        {words.bodyKinds[body.kind]} · {placesLine(body, speech)}
        <StandingMark body={body} speech={speech} />
      </p>
      <h3 {...inLanguage(body.lang, locale)}>
        <a href={`/${locale}/bodies/${body.id}`}>{body.name}</a>
      </h3>
      {body.summary && <p {...inLanguage(body.lang, locale)}>{body.summary}</p>}
      {body.evidence === "law" && <p>{speech.copy.entries.law}</p>}
      <SourceNote {...body} speech={speech} />
    </article>
  );
}
