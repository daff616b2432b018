import { dayNumber, dayOfNumber } from "./day-number.ts";
import type { LocalDate } from "./local-date.ts";

/** The day that comes so many days after; before, when `count` is negative. */
export const addDays = (date: LocalDate, count: number): LocalDate => dayOfNumber(dayNumber(date) + count);
