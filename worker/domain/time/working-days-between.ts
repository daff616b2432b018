import { addDays } from "./add-days.ts";
import type { Calendar } from "./calendar.ts";
import { daysBetween } from "./days-between.ts";
import type { LocalDate } from "./local-date.ts";
import { farthest, isWorkingDay } from "./working-day.ts";

/** How many working days have gone by since a day: those after `from`, `to` counted; negative when `to` comes first. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  const days = Array.from({ length: Math.min(daysBetween(from, to), farthest) }, (_, past) => addDays(from, past + 1));
  return days.filter((day) => isWorkingDay(day, calendar)).length;
}
