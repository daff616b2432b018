import type { LocalDate } from "#domain/time/local-date.ts";
import { criteria } from "./criteria.ts";
import { hash } from "./hash.ts";
import { freshness } from "./judge-freshness.ts";
import { responsiveness } from "./judge-responsiveness.ts";
import { pointsOf } from "./ruling.ts";
import type { OfferTerms } from "./terms.ts";

/**
 * What the lists that matching reads are ordered by, best first: the points that no request changes, and a little for
 * each need, because an offer of several is likelier to cover those of a request (decision 011). Whole, 0 or more.
 */
export const prior = (offer: OfferTerms, today: LocalDate): number =>
  pointsOf(criteria.freshness.weight, { verdict: null, share: freshness(offer.confirmedOn, today) }) +
  pointsOf(criteria.responsiveness.weight, { verdict: null, share: responsiveness(offer.body) }) +
  perNeed * offer.needs.length;

const perNeed = 2;

/** A lot among offers of one prior, so that the alphabet decides nothing where a list is cut: 0 to 2³² − 1. */
export const listLot = (offerId: string): number => hash(offerId);
