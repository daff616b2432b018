import type { IntroductionStep } from "#domain/introduction/lifecycle.ts";
import { answering } from "#domain/introduction/open.ts";
import type { Calendar } from "#domain/time/calendar.ts";
import { daysBetween } from "#domain/time/days-between.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { workingDaysBetween } from "#domain/time/working-days-between.ts";
import type { Measure } from "./measures.ts";

/** A step of an introduction, on its day in Casablanca. */
export type DatedStep = { step: IntroductionStep; on: LocalDate; by: string };
/** What a step is counted as, and how long it took. */
export type Measured = { measure: Measure; days: number | null };

/**
 * What is counted of a step, given those before it, oldest first; `null`: nothing. What the rules approve without waiting
 * for anybody is no review. The first answer counts each time that a body is sent a request, a question too: it shows that
 * somebody is there. So what lapses after a question does not count as left without an answer.
 */
export function measured(taken: DatedStep, before: readonly DatedStep[], calendar: Calendar): Measured | null {
  return judges[taken.step]?.(taken, before, calendar) ?? null;
}

type Judge = (taken: DatedStep, before: readonly DatedStep[], calendar: Calendar) => Measured | null;

const reviewed: Judge = (taken, before, calendar) => {
  const proposed = before.find(({ step }) => step === "propose");
  return proposed && taken.by !== "system"
    ? { measure: "reviewed", days: workingDaysBetween(proposed.on, taken.on, calendar) }
    : null;
};

const answered: Judge = (taken, before, calendar) => {
  const sent = before.at(-1);
  return sent && sending.includes(sent.step)
    ? { measure: "answered", days: workingDaysBetween(sent.on, taken.on, calendar) }
    : null;
};

const lapsed: Judge = (_, before) => {
  const sent = before.at(-1);
  return sent && sending.includes(sent.step) ? { measure: "lapsed", days: null } : null;
};

/** Once for an introduction: what was contested and then reported again is the same help. */
const helped: Judge = (taken, before) => {
  const accepted = before.find(({ step }) => step === "accept" || step === "walk-in");
  return accepted && !before.some(({ step }) => step === "report-help")
    ? { measure: "helped", days: daysBetween(accepted.on, taken.on) }
    : null;
};

/** The steps that put an introduction to its body; what comes back from a question does not anew. */
const sending: readonly IntroductionStep[] = ["approve", "agree", "reach", "reopen"];

const judges: Partial<Record<IntroductionStep, Judge>> = {
  approve: reviewed,
  dismiss: reviewed,
  ...Object.fromEntries(answering.map((step) => [step, answered])),
  lapse: lapsed,
  "report-help": helped,
};

/** The steps that something may be counted of. */
export const countedSteps: readonly IntroductionStep[] = Object.keys(judges) as IntroductionStep[];
