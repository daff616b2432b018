import type { Instant, LocalDate } from "#domain/time/local-date.ts";

const calendar = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Africa/Casablanca",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day on the calendar of Casablanca at an instant: it changes at midnight there, Ramadan's hour included. */
export const casablancaDay = (at: Instant): LocalDate => calendar.format(at);
