import { addDays } from "./add-days.ts";
import { addMonths } from "./add-months.ts";
import { addWorkingDays } from "./add-working-days.ts";
import type { Calendar } from "./calendar.ts";
import type { LocalDate } from "./local-date.ts";
import type { Span } from "./span.ts";

/** The day on which a span ends that began with a step on `from`: to its last minute in Casablanca (design §4). */
export const dueDay = (from: LocalDate, { count, unit }: Span, calendar: Calendar): LocalDate =>
  after[unit](from, count, calendar);

/** Whether a span that ends on `day` is over: from the first minute of the next. */
export const isOver = (day: LocalDate, today: LocalDate): boolean => today > day;

const after: Record<Span["unit"], (from: LocalDate, count: number, calendar: Calendar) => LocalDate> = {
  "working-day": addWorkingDays,
  day: addDays,
  month: addMonths,
};
