import { daysBetween } from "#domain/time/days-between.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { Judge } from "./ruling.ts";

/** The more lately the body confirmed its offer, the better. */
export const judgeFreshness: Judge<"freshness"> = (_request, { confirmedOn }, today) => ({
  verdict: null,
  share: freshness(confirmedOn, today),
  confirmedOn,
  late: confirmedOn !== null && freshness(confirmedOn, today) < 1,
});

/** How fresh a confirmation is: 0 to 1. */
export function freshness(confirmedOn: LocalDate | null, today: LocalDate): number {
  if (confirmedOn === null) return 0;
  const age = daysBetween(confirmedOn, today);
  if (age <= halfAYear) return 1;
  return age <= aYear ? 2 / 3 : 1 / 3;
}

/** Bodies confirm their offers every six months; leap days are on their side. */
export const halfAYear = 183;
export const aYear = 366;
