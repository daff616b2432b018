import type { Context } from "hono";
import { holidaysFrom } from "#db/read/calendar.ts";
import { claimAnsweredWithin } from "#domain/claim/clock.ts";
import { addDays } from "#domain/time/add-days.ts";
import type { Calendar } from "#domain/time/calendar.ts";
import { daysBetween } from "#domain/time/days-between.ts";
import { dueDay, isOver } from "#domain/time/due-day.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Span } from "#domain/time/span.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";

/**
 * The lunar holidays that `waited` needs: those of the last three weeks, which are never more than four. What was filed
 * before is late by any calendar; what comes after today makes nothing late.
 */
export function holidaysLately(c: Context<AppEnv>) {
  const { db, now } = c.var.deps;
  return holidaysFrom(db, addDays(casablancaDay(now()), -21), 4);
}

/** How many days something has waited, and whether that is longer than is promised: of a claim, unless told. */
export function waited(
  filedAt: Instant,
  now: Instant,
  calendar: Calendar,
  within: Span = claimAnsweredWithin,
): { days: number; isLate: boolean } {
  const [from, today] = [casablancaDay(filedAt), casablancaDay(now)];
  return { days: daysBetween(from, today), isLate: isOver(dueDay(from, within, calendar), today) };
}
