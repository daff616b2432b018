import { closesAfterLastCheckIn } from "#domain/request/clock.ts";
import { addDays } from "#domain/time/add-days.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import { dueDay, isOver } from "#domain/time/due-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { type Span, workingDays } from "#domain/time/span.ts";
import type { CheckInAnswer } from "./answers.ts";
import type { CheckInState, CheckInStep } from "./lifecycle.ts";
import { lastNumber } from "./series.ts";

/** What the clock does of a check-in, once a state has lasted for so long; one that is due, once its day is over. */
const timers: Partial<Record<CheckInState, { after: Span; step: CheckInStep }>> = {
  asked: { after: workingDays(10), step: "call" },
  called: { after: workingDays(10), step: "call-again" },
};

/** A check-in as the clock looks at it; `nextDueOn`: the day of the next one, while there is one to come. */
export type Watched = {
  number: number;
  dueOn: LocalDate;
  state: CheckInState;
  /** Since which day it has been so, when it was asked, and answered. */
  since: LocalDate;
  askedOn: LocalDate | null;
  answer: CheckInAnswer | null;
  answeredOn: LocalDate | null;
  nextDueOn: LocalDate | null;
};

/** What is due: a step of the check-in, or that its request is closed. */
export type Due = CheckInStep | "close";

/** After days of downtime several are due at once: each that the next one has overtaken is passed over, and the last is asked. */
export function dueOf(watched: Watched, today: LocalDate, calendar: Calendar): Due | null {
  const over = (day: LocalDate | null) => day !== null && isOver(day, today);
  if (isWaiting(watched) && over(watched.nextDueOn)) return "pass";
  if (watched.state === "due") return over(watched.dueOn) ? "ask" : null;
  if (over(closesOn(watched))) return "close";
  return over(timerEnd(watched, calendar)) ? (timers[watched.state]?.step ?? null) : null;
}

/** The last day before its request is closed: of the last of the series, or of one that ended it. `null`: others follow. */
export function closesOn({ number, dueOn, askedOn, answer, answeredOn }: Watched): LocalDate | null {
  const hasStopped = answer === "stopped";
  if (number < lastNumber && !hasStopped) return null;
  const from = [dueOn, askedOn, hasStopped ? answeredOn : null].filter((day) => day !== null).toSorted();
  return dueDay(from.at(-1) ?? dueOn, closesAfterLastCheckIn, noneEntered);
}

/**
 * The first day on which something can be due: as if no holiday were entered, for one that moves may bring a day forward.
 * The clock then looks every day. `null`: nothing is waited for.
 */
export function lookOn(watched: Watched, today: LocalDate): LocalDate | null {
  const ends = [
    watched.state === "due" ? watched.dueOn : null,
    timerEnd(watched, noneEntered),
    isWaiting(watched) ? watched.nextDueOn : null,
    watched.state === "due" ? null : closesOn(watched),
  ];
  const [first] = ends.filter((day) => day !== null).toSorted();
  if (first === undefined) return null;
  return first >= today ? addDays(first, 1) : addDays(today, 1);
}

const noneEntered = calendarOf([]);

const timerEnd = ({ state, since }: Watched, calendar: Calendar): LocalDate | null => {
  const timer = timers[state];
  return timer ? dueDay(since, timer.after, calendar) : null;
};

/** Not answered, and not over. */
const isWaiting = ({ state }: Watched): boolean =>
  state === "due" || state === "asked" || state === "called" || state === "rested";
