import { isFixedHoliday } from "./holidays.ts";
import type { LocalDate } from "./local-date.ts";

/** Which days are holidays: what working days are counted by. */
export type Calendar = { isHoliday(day: LocalDate): boolean };

/** The calendar with the lunar holidays that were read; the fixed ones are computed. */
export function calendarOf(lunarDays: readonly LocalDate[]): Calendar {
  const lunar = new Set(lunarDays);
  return { isHoliday: (day) => lunar.has(day) || isFixedHoliday(day) };
}
