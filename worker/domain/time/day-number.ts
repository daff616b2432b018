import type { LocalDate } from "./local-date.ts";

/**
 * Numbers the days from the first of March of the year 0: a year that begins in March ends with its leap day,
 * so that no month needs a table (Howard Hinnant, "chrono-compatible low-level date algorithms").
 */
export function dayNumber(date: LocalDate): number {
  const [calendarYear = 0, calendarMonth = 1, day = 1] = date.split("-").map(Number);
  const month = (calendarMonth + 9) % 12;
  const year = calendarMonth > 2 ? calendarYear : calendarYear - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * month + 2) / 5) + day;
}

/** The day of a number: the way back. */
export function dayOfNumber(number: number): LocalDate {
  const era = Math.floor((number - 1) / daysOfEra);
  const day = number - 1 - era * daysOfEra;
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36524) - Math.floor(day / (daysOfEra - 1))) / 365,
  );
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const calendarMonth = month < 10 ? month + 3 : month - 9;
  const calendarYear = year + era * 400 + (calendarMonth <= 2 ? 1 : 0);
  return [
    padded(calendarYear, 4),
    padded(calendarMonth, 2),
    padded(dayOfYear - Math.floor((153 * month + 2) / 5) + 1, 2),
  ].join("-");
}

/** 400 years, after which the calendar repeats. */
const daysOfEra = 146_097;
const padded = (number: number, length: number): string => String(number).padStart(length, "0");
