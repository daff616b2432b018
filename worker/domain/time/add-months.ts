import { addDays } from "./add-days.ts";
import type { LocalDate } from "./local-date.ts";

/** The same day so many months after; the last of that month where it has no such day. */
export function addMonths(date: LocalDate, count: number): LocalDate {
  const [year = 0, month = 1] = date.split("-").map(Number);
  const months = 12 * year + month - 1 + count;
  const sameDay = `${firstOf(months).slice(0, 8)}${date.slice(8)}`;
  const lastDay = addDays(firstOf(months + 1), -1);
  return sameDay < lastDay ? sameDay : lastDay;
}

/** The first day of a month, counted from the year 0. */
const firstOf = (months: number): LocalDate =>
  `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
