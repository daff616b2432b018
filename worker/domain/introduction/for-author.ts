import type { Calendar } from "#domain/time/calendar.ts";
import { dueDay, isOver } from "#domain/time/due-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { contestWithin } from "./clock.ts";
import { type IntroductionState, type IntroductionStep, introductionTable } from "./lifecycle.ts";

/**
 * Whether the author of a request is shown to whom it would go. While the team has not looked at a proposal, no body is
 * promised, and the author reads how many offers are being looked at, not whose: a name that is then set aside would be
 * a hope for nothing. What the team has set aside is not shown at all.
 */
export const isNamedToAuthor = (state: IntroductionState): boolean => state !== "proposed" && state !== "dismissed";

/** The steps that the author of a request takes. */
export const authorSteps = [
  "agree",
  "refuse",
  "answer",
  "contest",
  "withdraw",
] as const satisfies readonly IntroductionStep[];
export type AuthorStep = (typeof authorSteps)[number];

/** Those that the author can take now of an introduction that came to its state on `since`. */
export function stepsOfAuthor(
  { state, since }: { state: IntroductionState; since: LocalDate },
  { today, calendar }: { today: LocalDate; calendar: Calendar },
): readonly AuthorStep[] {
  if (!isNamedToAuthor(state)) return [];
  const isLate = isOver(contestBy(since, calendar), today);
  return authorSteps.filter((step) => introductionTable[state][step] !== undefined && !(step === "contest" && isLate));
}

/** The last day on which what the body reported on `since` may be contested. */
export const contestBy = (since: LocalDate, calendar: Calendar): LocalDate => dueDay(since, contestWithin, calendar);
