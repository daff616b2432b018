import type { Calendar } from "./calendar.ts";
import { dayNumber } from "./day-number.ts";
import type { LocalDate } from "./local-date.ts";

/** Monday to Friday, less the holidays (design §4). */
export const isWorkingDay = (day: LocalDate, calendar: Calendar): boolean => isWeekday(day) && !calendar.isHoliday(day);

/**
 * How many days working days are counted over, at most: five years, longer than any clock runs, so that no calendar,
 * whatever it holds, is walked without end.
 */
export const farthest = 1826;

const isWeekday = (day: LocalDate): boolean => (dayNumber(day) + toMonday) % 7 < 5;

/** What makes the number of every Monday a whole number of weeks. */
const toMonday = 1;
