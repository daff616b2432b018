import type { CheckInCodes } from "#contract/check-in.ts";
import { checkInLabels } from "#contract/words/check-ins.ts";
import type { HelpedAnswer } from "#domain/follow-up/answers.ts";
import { answerSaid } from "#web/i18n/explain-event.ts";
import { formatDate } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";

/** How it went on, as the person answered: whether it helped, and each check-in, in codes. */
export function CaseCheckIns({
  checkIns,
  verdict,
  speech,
}: {
  checkIns: readonly CheckInCodes[];
  verdict: HelpedAnswer | null;
  speech: Speech;
}) {
  const { locale, copy } = speech;
  const { staff } = copy.checkIns;
  if (checkIns.length === 0 && verdict === null) return null;
  return (
    <Section id="check-ins" heading={staff.heading}>
      {verdict && <p>{staff.verdict(checkInLabels[locale].helped[verdict])}</p>}
      <ol class="history">
        {checkIns.map(({ number, answer, stuckOn, answeredAt }) => (
          <li key={number}>
            <time dateTime={answeredAt ?? undefined}>{answeredAt && formatDate(locale, answeredAt)}</time>{" "}
            {answer && answerSaid(answer, stuckOn, speech)}
          </li>
        ))}
      </ol>
    </Section>
  );
}
