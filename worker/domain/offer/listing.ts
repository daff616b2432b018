import { capacityBar } from "#domain/matching/judge-capacity.ts";
import { aYear, halfAYear } from "#domain/matching/judge-freshness.ts";
import { windowBar } from "#domain/matching/judge-window.ts";
import type { BodyTerms, OfferTerms } from "#domain/matching/terms.ts";
import { addDays } from "#domain/time/add-days.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { confirmationAsked, isUnconfirmed } from "./confirmation.ts";
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
 * The day on which something about an offer changes by itself: it opens, its body is to be reminded, its confirmation has
 * aged; or it has ended, or gone unconfirmed for too long (today, until the clock has seen to it). `null`: never.
 */
export function relistOn(offer: OfferTerms, today: LocalDate): LocalDate | null {
  if (stateAfter(offer.state, "close") === undefined) return null;
  if (hasEnded(offer, today) || isUnconfirmed(offer, today)) return today;
  const days = [offer.opensOn, offer.closesOn && addDays(offer.closesOn, 1), ...confirmationDays(offer, today)];
  const ahead = days.filter((day) => day !== null).filter((day) => day > today);
  return ahead.toSorted()[0] ?? null;
}

/** The days on which the confirmation of an open offer matters. */
function confirmationDays(offer: OfferTerms, today: LocalDate): readonly LocalDate[] {
  const { state, confirmedOn } = offer;
  if (state !== "open" || confirmedOn === null) return [];
  const ages = [halfAYear, aYear].map((age) => addDays(confirmedOn, age + 1));
  const asked = confirmationAsked(offer, today);
  return asked ? [asked.remindOn, asked.pausesOn, ...ages] : ages;
}
