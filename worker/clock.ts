import { addDays } from "#domain/time/add-days.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";

const calendar = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Africa/Casablanca",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day on the calendar of Casablanca at an instant: it changes at midnight there, Ramadan's hour included. */
export const casablancaDay = (at: Instant): LocalDate => calendar.format(at);

const hour = 60 * 60_000;

/** The last moment of a day in Casablanca, which is an hour ahead of UTC but for Ramadan. */
export function endOfDay(day: LocalDate): Instant {
  const ahead = Date.parse(`${day}T23:00:00Z`);
  return (casablancaDay(ahead) === day ? ahead + hour : ahead) - 1;
}

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Africa/Casablanca",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** How many minutes it is after midnight in Casablanca. */
export function casablancaMinute(at: Instant): number {
  const [hours = 0, minutes = 0] = clock.format(at).split(":").map(Number);
  return 60 * hours + minutes;
}

/** The first moment of a day in Casablanca. */
export const startOfDay = (day: LocalDate): Instant => endOfDay(addDays(day, -1)) + 1;
