import { endsOn } from "#domain/introduction/clock.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { Calendar } from "#domain/time/calendar.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { workingDaysBetween } from "#domain/time/working-days-between.ts";
import { casablancaDay } from "#worker/clock.ts";

type Waiting = { state: IntroductionState; countsFrom: Instant; spent: number };

/** The last day of what is awaited in a state, and the working days until then, today not counted; `null`: nothing is. */
export function timeLeft(
  { state, countsFrom, spent }: Waiting,
  { today, calendar }: { today: LocalDate; calendar: Calendar },
): { by: LocalDate | null; daysLeft: number | null } {
  const by = endsOn({ state, from: casablancaDay(countsFrom), spent, told: 0 }, calendar);
  if (by === null) return { by: null, daysLeft: null };
  return { by, daysLeft: by < today ? -1 : workingDaysBetween(today, by, calendar) };
}
