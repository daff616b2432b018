import type { Locale } from "#contract/locales.ts";
import type { Refusal } from "#domain/outcome.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { formatDay, formatMoment } from "#web/i18n/format.ts";
import type { Copy } from "#web/i18n/fr.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";

/** A letter that could not be sent, or a call that was never answered. */
export type LetterShown = {
  id: string;
  channel: "mail" | "call";
  letter: keyof Copy["letters"]["names"];
  to: string;
  tries: number;
  writtenOn: string;
  endedAt: string;
  /** What it opened is no longer valid: it is not sent again. */
  isOver: boolean;
};
export type LettersProps = {
  locale: Locale;
  said: "resent" | null;
  refusal: Refusal | null;
  letters: LetterShown[];
  /** Where the next page begins. */
  next: { ended: string; id: string } | null;
  isFirst: boolean;
};

export const title = ({ locale }: LettersProps) => teamSpeechOf(locale).copy.letters.title;

export function LettersPage({ locale, said, refusal, letters, next, isFirst }: LettersProps) {
  const speech = teamSpeechOf(locale);
  const says = speech.copy.letters;
  const isDone = letters.length === 0 && isFirst;
  return (
    <AdminFrame here="letters" speech={speech} said={said && says.said} refusal={refusal}>
      <h1>{says.heading}</h1>
      <p class="lead">{isDone ? says.empty : says.lead}</p>
      {letters.length === 0 && !isDone && <p>{says.none}</p>}
      <ul class="worklist">
        {letters.map((letter) => (
          <LetterLine key={letter.id} letter={letter} speech={speech} />
        ))}
      </ul>
      <PagesOn path="/letters" next={next} isFirst={isFirst} speech={speech} />
    </AdminFrame>
  );
}

function LetterLine({ letter, speech }: { letter: LetterShown; speech: TeamSpeech }) {
  const { locale, copy } = speech;
  const says = copy.letters;
  const { id, channel, to, tries, writtenOn, endedAt, isOver } = letter;
  return (
    <li>
      <div>
        <b>{says.names[letter.letter]}</b>
        <p>
          {says.to[channel]}{" "}
          <a dir="ltr" href={`${channel === "mail" ? "mailto" : "tel"}:${to}`}>
            {to}
          </a>
        </p>
        <small>
          {says.channel[channel]} · {says.written(formatDay(locale, writtenOn))} · {says.tried(tries)} ·{" "}
          {says.ended(formatMoment(locale, endedAt))}
        </small>
        {isOver && <p>{says.over}</p>}
      </div>
      {!isOver && (
        <form method="post" action={`/${locale}/admin/letters`}>
          <HiddenFields fields={[["letter", id]]} />
          <button type="submit">{says.resend[channel]}</button>
        </form>
      )}
    </li>
  );
}
