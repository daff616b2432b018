import { dayNumber } from "./day-number.ts";
import type { LocalDate } from "./local-date.ts";

/** How many working days have gone by since a day: the Mondays to Fridays after `from`, `to` counted. Knows no holidays. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate): number =>
  workingDaysUntil(to) - workingDaysUntil(from);

/** How many working days there were, from the first that is numbered to this one. */
function workingDaysUntil(day: LocalDate): number {
  const days = dayNumber(day) + toMonday;
  return 5 * Math.floor(days / 7) + Math.min(days % 7, 5);
}

/** What makes the number of every Monday one more than a whole number of weeks. */
const toMonday = 2;
