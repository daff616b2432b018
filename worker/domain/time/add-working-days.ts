import { addDays } from "./add-days.ts";
import type { Calendar } from "./calendar.ts";
import type { LocalDate } from "./local-date.ts";
import { farthest, isWorkingDay } from "./working-day.ts";

/** The nth working day after a day, which never counts itself; the day, when `count` is 0. */
export function addWorkingDays(day: LocalDate, count: number, calendar: Calendar): LocalDate {
  let left = count;
  let after = 0;
  while (left > 0 && after < farthest) {
    after += 1;
    if (isWorkingDay(addDays(day, after), calendar)) left -= 1;
  }
  return addDays(day, after);
}
