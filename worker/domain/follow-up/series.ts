import { checkInsAfter } from "#domain/request/clock.ts";
import type { Calendar } from "#domain/time/calendar.ts";
import { dueDay } from "#domain/time/due-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** One check-in of a request: which of the series, and the day on which it is due. */
export type Planned = { number: number; dueOn: LocalDate };

/** The check-ins of a request whose first acceptance fell on a day: one series, whatever else is accepted (design §4). */
export const seriesFrom = (acceptedOn: LocalDate, calendar: Calendar): readonly Planned[] =>
  checkInsAfter.map((span, place) => ({ number: place + 1, dueOn: dueDay(acceptedOn, span, calendar) }));

/** The last of a series. */
export const lastNumber = checkInsAfter.length;

/** How many months after the first acceptance a check-in is due. */
export const monthsOf = (number: number): number => checkInsAfter[number - 1]?.count ?? 0;
