import { dayNumber } from "./day-number.ts";
import type { LocalDate } from "./local-date.ts";

/** How many days lie between two days of the calendar; negative when `to` comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);
