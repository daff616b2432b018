import type { IntroductionStep } from "#domain/introduction/lifecycle.ts";
import { formatMoment } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";

/** A step of a case, as its body may know it: `by`: somebody's name, or which of the others it was. */
export type StepTaken = {
  version: number;
  /** `came`: it was put to the body. */
  step: IntroductionStep | "came";
  at: string;
  by: { name: string } | "byBody" | "byTeam" | "byPerson" | "byClock";
  reason: string | null;
  words: string | null;
};

/** What has happened to a case since it came to the body. */
export const CaseHistory = ({ steps, speech }: { steps: readonly StepTaken[]; speech: Speech }) => (
  <Section id="history" heading={speech.copy.deskCase.history.heading}>
    <StepsOfBody steps={steps} speech={speech} />
  </Section>
);

/** The steps themselves; `byBody`: what is said of whoever took them, where it is another's history. */
export function StepsOfBody({
  steps,
  byBody,
  speech,
}: {
  steps: readonly StepTaken[];
  byBody?: string;
  speech: Speech;
}) {
  const { locale, copy, words } = speech;
  const says = { ...copy.deskCase.history, ...(byBody !== undefined && { byBody }) };
  // What both lists have, they call the same.
  const reasons: Readonly<Record<string, string>> = { ...words.handOverReasons, ...words.declineReasons };
  return (
    <ol class="history">
      {steps.map(({ version, step, at, by, reason, words: said }) => (
        <li key={version}>
          <time dateTime={at}>{formatMoment(locale, at)}</time>{" "}
          {step === "came" ? says.came : words.introductionSteps[step].sentence}{" "}
          <small>({typeof by === "string" ? says[by] : says.by(by.name)})</small>
          {reason !== null && <p>{reasons[reason]}</p>}
          {said !== null && <Quoted text={said} />}
        </li>
      ))}
    </ol>
  );
}
