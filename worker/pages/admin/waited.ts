import { claimAnsweredWithin } from "#domain/claim/clock.ts";
import { addDays } from "#domain/time/add-days.ts";
import type { Calendar } from "#domain/time/calendar.ts";
import { daysBetween } from "#domain/time/days-between.ts";
import { dueDay, isOver } from "#domain/time/due-day.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";

/** From which day on `waited` needs the holidays: what was filed before is late by any calendar. */
export const holidaysSince = (now: Instant): LocalDate => addDays(casablancaDay(now), -100);

/** How many days a claim has waited, and whether that is longer than its page promises. */
export function waited(filedAt: Instant, now: Instant, calendar: Calendar): { days: number; isLate: boolean } {
  const [from, today] = [casablancaDay(filedAt), casablancaDay(now)];
  return { days: daysBetween(from, today), isLate: isOver(dueDay(from, claimAnsweredWithin, calendar), today) };
}
