import type { Locale } from "#contract/locales.ts";
import type { Refusal } from "#domain/outcome.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { CallLine } from "#web/components/admin/call-line.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { PhoneLinks } from "#web/components/admin/phone-links.tsx";
import { Named } from "#web/components/named.tsx";
import { formatShare } from "#web/i18n/format.ts";
import type { Copy } from "#web/i18n/fr.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { Section } from "#web/ui/section.tsx";

/** A call that waits. */
export type CallShown = {
  id: string;
  letter: keyof Copy["letters"]["names"];
  number: string;
  /** The language of whoever is called. */
  locale: Locale;
  /** What to say or to send; `null`: it could not be written. */
  text: string | null;
  /** It holds a link that opens without an account. */
  hasLink: boolean;
  tries: number;
  /** From which day on, if that has not come. */
  dueOn: LocalDate | null;
  /** The last day on which it is promised, and whether that is over. */
  callBy: LocalDate | null;
  isLate: boolean;
  /** Who is called, where whoever calls knows them. */
  name?: string | null;
  /** The case that it is about, with its code; `null`: none, or whoever is called is to say which. */
  about: { id: string; code: string } | null;
  /** Of a lost PIN: what to say, and what the request says of its author's project. */
  back: {
    script: readonly string[];
    request: { province: ProvinceCode; needs: readonly string[]; filedOn: LocalDate; problem: string } | null;
  } | null;
};
export type CallsProps = {
  locale: Locale;
  said: "reached" | "missed" | null;
  refusal: Refusal | null;
  calls: CallShown[];
  /** Where the next page begins. */
  next: { due: string; id: string } | null;
  isFirst: boolean;
  /** The bodies that let their last three introductions lapse, with a number to call and how they answer. */
  silent: SilentBody[];
};
type SilentBody = {
  id: string;
  name: string;
  lang: Locale;
  number: string | null;
  lapses: number;
  load30: number;
  answered: number | null;
};

export const title = ({ locale }: CallsProps) => teamSpeechOf(locale).copy.calls.title;

export function CallsPage({ locale, said, refusal, calls, next, isFirst, silent }: CallsProps) {
  const speech = teamSpeechOf(locale);
  const says = speech.copy.calls;
  const isDone = calls.length === 0 && isFirst;
  return (
    <AdminFrame here="calls" speech={speech} said={said && says.said[said]} refusal={refusal}>
      <h1>{says.heading}</h1>
      <p class="lead">{isDone ? says.empty : says.lead}</p>
      {calls.length > 0 ? <p>{says.missedNote}</p> : !isDone && <p>{says.none}</p>}
      <ol class="rows calls">
        {calls.map((call) => (
          <CallLine key={call.id} call={call} speech={speech} />
        ))}
      </ol>
      <PagesOn path="/calls" next={next} isFirst={isFirst} speech={speech} />
      {silent.length > 0 && <Silent silent={silent} speech={speech} />}
    </AdminFrame>
  );
}

const Silent = ({ silent, speech }: { silent: readonly SilentBody[]; speech: TeamSpeech }) => {
  const { locale, copy } = speech;
  const says = copy.calls.silent;
  return (
    <Section id="silent" heading={says.heading}>
      <p>{says.text}</p>
      <ul class="rows calls">
        {silent.map(({ id, name, lang, number, lapses, load30, answered }) => (
          <li key={id}>
            <p>
              <a href={`/${locale}/admin/bodies/${id}`}>
                <Named lang={lang} page={locale}>
                  {name}
                </Named>
              </a>
            </p>
            <p>
              <small>
                {says.lapses(lapses)} · {answered === null ? says.never : says.answered(formatShare(locale, answered))}{" "}
                · {says.load(load30)}
              </small>
            </p>
            {number ? <PhoneLinks number={number} text={null} speech={speech} /> : <p>{says.noNumber}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
};
