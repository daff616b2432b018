import type { LocalDate } from "./local-date.ts";

/** How many days lie between two days of the calendar; negative when `to` comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/**
 * Numbers the days from the first of March of the year 0: a year that begins in March ends with its leap day,
 * so that no month needs a table (Howard Hinnant, "chrono-compatible low-level date algorithms").
 */
function dayNumber(date: LocalDate): number {
  const [calendarYear = 0, calendarMonth = 1, day = 1] = date.split("-").map(Number);
  const month = (calendarMonth + 9) % 12;
  const year = calendarMonth > 2 ? calendarYear : calendarYear - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * month + 2) / 5) + day;
}
