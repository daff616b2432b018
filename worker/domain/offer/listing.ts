import { judgeCapacity } from "#domain/matching/judge-capacity.ts";
import { aYear, halfAYear } from "#domain/matching/judge-freshness.ts";
import { judgeWindow } from "#domain/matching/judge-window.ts";
import type { ReadFacts } from "#domain/matching/read-facts.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { addDays } from "#domain/time/add-days.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { stateAfter } from "./lifecycle.ts";

/** Whether the lists that matching reads hold the offer: it is open today, places are left, and its body is there. */
export const isListed = (offer: OfferTerms, today: LocalDate): boolean =>
  judgeWindow(nobody, offer, today).verdict === "met" && judgeCapacity(nobody, offer, today).verdict === "met";

/** Neither judge looks at who asks. */
const nobody = {} as ReadFacts;

/** Whether its last day is over, and nobody has closed it: the clock does. */
export const hasEnded = ({ state, closesOn }: OfferTerms, today: LocalDate): boolean =>
  stateAfter(state, "close") !== undefined && closesOn !== null && closesOn < today;

/**
 * The day on which something about an offer changes by itself: it opens, it has ended (today, until the clock has closed
 * it), or its confirmation has aged. `null`: never.
 */
export function relistOn(offer: OfferTerms, today: LocalDate): LocalDate | null {
  if (stateAfter(offer.state, "close") === undefined) return null;
  if (hasEnded(offer, today)) return today;
  const { opensOn, closesOn, confirmedOn } = offer;
  const days = [
    opensOn,
    closesOn && addDays(closesOn, 1),
    confirmedOn && addDays(confirmedOn, halfAYear + 1),
    confirmedOn && addDays(confirmedOn, aYear + 1),
  ];
  const ahead = days.filter((day) => day !== null).filter((day) => day > today);
  return ahead.toSorted()[0] ?? null;
}
