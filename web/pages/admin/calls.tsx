import type { Locale } from "#contract/locales.ts";
import type { Refusal } from "#domain/outcome.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { CallLine } from "#web/components/admin/call-line.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import type { Copy } from "#web/i18n/fr.ts";
import { speechOf } from "#web/i18n/speech.ts";

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
};

export const title = ({ locale }: CallsProps) => speechOf(locale).copy.calls.title;

export function CallsPage({ locale, said, refusal, calls, next, isFirst }: CallsProps) {
  const speech = speechOf(locale);
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
    </AdminFrame>
  );
}
