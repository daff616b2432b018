import { capacityBar } from "#domain/matching/judge-capacity.ts";
import { aYear, halfAYear } from "#domain/matching/judge-freshness.ts";
import { windowBar } from "#domain/matching/judge-window.ts";
import type { BodyTerms, OfferTerms } from "#domain/matching/terms.ts";
import { addDays } from "#domain/time/add-days.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { stateAfter } from "./lifecycle.ts";

/** What says whether an offer may be proposed on a day, whoever asks. */
export type Availability = Pick<OfferTerms, "state" | "opensOn" | "closesOn" | "placesLeft"> & {
  body: Pick<BodyTerms, "standing"> | null;
};

/** Whether the lists that matching reads hold the offer: it is open today, places are left, and its body is there. */
export const isListed = (offer: Availability, today: LocalDate): boolean =>
  windowBar(offer, today) === null && capacityBar(offer) === null;

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
