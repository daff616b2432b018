import { addDays } from "#domain/time/add-days.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import { dueDay, isOver } from "#domain/time/due-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { days, type Span, workingDays } from "#domain/time/span.ts";
import type { IntroductionState, IntroductionStep } from "./lifecycle.ts";

/** What happens when an introduction has stayed in a state for so long: somebody is told, or a step is taken. */
export type Timer = { in: IntroductionState; after: Span } & ({ tell: Told } | { step: IntroductionStep });
export type Told = "admins" | "innovator" | "body" | "call-list";

/** Each ends at 23:59:59 in Casablanca on the nth day after the step that led there; those of one state in order. */
export const introductionTimers: readonly Timer[] = [
  { in: "proposed", after: workingDays(2), tell: "admins" },
  { in: "proposed", after: workingDays(5), tell: "innovator" },
  // Clear cases only: all criteria met, contact verified, capacity left.
  { in: "proposed", after: workingDays(7), step: "approve" },
  // What is not clear waits on: nobody forgets it.
  { in: "proposed", after: workingDays(12), tell: "admins" },
  { in: "proposed", after: workingDays(15), tell: "innovator" },
  { in: "proposed", after: workingDays(20), tell: "admins" },
  { in: "proposed", after: workingDays(30), tell: "admins" },
  { in: "reaching", after: workingDays(5), tell: "admins" },
  { in: "reaching", after: workingDays(10), tell: "innovator" },
  { in: "reaching", after: workingDays(15), tell: "admins" },
  { in: "reaching", after: workingDays(30), tell: "admins" },
  { in: "agreeing", after: workingDays(3), tell: "innovator" },
  { in: "agreeing", after: workingDays(7), tell: "innovator" },
  { in: "agreeing", after: workingDays(10), step: "expire" },
  // The days while it was asked do not count.
  { in: "sent", after: workingDays(3), tell: "body" },
  { in: "sent", after: workingDays(7), tell: "body" },
  { in: "sent", after: workingDays(10), step: "lapse" },
  { in: "asked", after: workingDays(5), step: "expire" },
  { in: "accepted", after: days(30), tell: "body" },
  { in: "accepted", after: days(60), tell: "call-list" },
];

/** How long the innovator may contest what the body reported. */
export const contestWithin: Span = days(30);

/** What the clock looks at: since which day the timers of its state count, the working days that were spent before, and how many timers have gone off. */
export type Waiting = { state: IntroductionState; from: LocalDate; spent: number; told: number };
/** What is due: the last timer that is over and has not gone off, how many are over, and the day to look again. */
export type Due = { timer: Timer | null; told: number; lookOn: LocalDate | null };

/** After days of downtime, several timers are over at once: only the last goes off, so that nobody is flooded. */
export function dueOf(waiting: Waiting, today: LocalDate, calendar: Calendar): Due {
  const timers = timersOf(waiting.state);
  const over = timers.filter((timer) => isOver(lastDayOf(timer, waiting, calendar), today)).length;
  const told = toldOf(waiting);
  return {
    timer: over > told ? lastOf(timers.slice(told, over)) : null,
    told: Math.max(over, told),
    lookOn: lookOn({ ...waiting, told: Math.max(over, waiting.told) }, today),
  };
}

/** How many have gone off: of what was told before the body asked, nothing is told again. */
const toldOf = ({ state, spent, told }: Waiting): number =>
  Math.max(told, timersOf(state).filter((timer) => "tell" in timer && timer.after.count <= spent).length);

/** A step that is due comes before whoever would be told meanwhile. */
const lastOf = (over: readonly Timer[]): Timer | null => over.find((timer) => "step" in timer) ?? over.at(-1) ?? null;

/** The last day that is left before the last timer of a state takes its step; `null`: nothing ends. */
export function endsOn(waiting: Waiting, calendar: Calendar): LocalDate | null {
  const last = timersOf(waiting.state).findLast((timer) => "step" in timer);
  return last ? lastDayOf(last, waiting, calendar) : null;
}

/**
 * The first day on which a timer that has not gone off can be over: as if no holiday were entered, for one that moves may
 * bring a day forward. The clock then looks every day, and judges by the holidays of that day. `null`: nothing waits.
 */
export function lookOn(waiting: Waiting, today: LocalDate): LocalDate | null {
  const next = timersOf(waiting.state)[toldOf(waiting)];
  if (!next) return null;
  const first = addDays(lastDayOf(next, waiting, noneEntered), 1);
  return first > today ? first : addDays(today, 1);
}

const noneEntered = calendarOf([]);

export const timersOf = (state: IntroductionState): readonly Timer[] =>
  introductionTimers.filter((timer) => timer.in === state);

/** What was spent before it asked counts against the body's days alone; one is left whatever was spent. */
function lastDayOf({ after }: Timer, { state, from, spent }: Waiting, calendar: Calendar): LocalDate {
  const gone = state === "sent" ? spent : 0;
  return dueDay(from, after.unit === "working-day" ? workingDays(Math.max(1, after.count - gone)) : after, calendar);
}
