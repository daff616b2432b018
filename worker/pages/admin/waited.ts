import { claimAnsweredWithin } from "#domain/claim/clock.ts";
import { daysBetween } from "#domain/time/days-between.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { workingDaysBetween } from "#domain/time/working-days-between.ts";
import { casablancaDay } from "#worker/clock.ts";

/** How many days a claim has waited, and whether that is longer than its page promises. */
export function waited(filedAt: Instant, now: Instant): { days: number; isLate: boolean } {
  const [from, to] = [casablancaDay(filedAt), casablancaDay(now)];
  return { days: daysBetween(from, to), isLate: workingDaysBetween(from, to) > claimAnsweredWithin.count };
}
