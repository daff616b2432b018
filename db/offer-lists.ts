import { listLot, prior } from "#domain/matching/prior.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { isListed } from "#domain/offer/listing.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { pack } from "./packed-terms.ts";

/** A row of `offer_reach`, in the order of its columns. */
export type ReachRow = readonly [
  need: string,
  territory: string,
  prior: number,
  lot: number,
  offer: string,
  terms: string,
  attested: 0 | 1,
];
export const reachColumns = "need, territory, prior, lot, offer, terms, attested";

/** The places of an offer in the lists that matching reads: one for each of its needs and territories, none when it is not open. */
export function reachRows(offer: OfferTerms, today: LocalDate): readonly ReachRow[] {
  if (!isListed(offer, today)) return [];
  const order = [prior(offer, today), listLot(offer.id), offer.id, pack(offer)] as const;
  const attested = offer.territoryBasis === "attested-only" ? 1 : 0;
  return offer.needs.flatMap((need) =>
    offer.territories.map((territory) => [need, territory, ...order, attested] as const),
  );
}
