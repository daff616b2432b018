import { listLot, prior } from "#domain/matching/prior.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { isListed } from "#domain/offer/listing.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { pack } from "./packed-terms.ts";

/** An open offer as the lists that matching reads hold it: it takes a place for each of its needs and territories. */
export type Listed = {
  offer: string;
  needs: readonly string[];
  territories: readonly string[];
  prior: number;
  lot: number;
  terms: string;
  attested: boolean;
};

/** What the lists hold of an offer on a day; `null` when it is not open, and stands in none. */
export const listed = (offer: OfferTerms, today: LocalDate): Listed | null =>
  isListed(offer, today)
    ? {
        offer: offer.id,
        needs: offer.needs,
        territories: offer.territories,
        prior: prior(offer, today),
        lot: listLot(offer.id),
        terms: pack(offer),
        attested: offer.territoryBasis === "attested-only",
      }
    : null;

/** The columns of `offer_reach`, and what each place of the offers holds, from a JSON list of them named `listed`. */
export const reachColumns = "need, territory, prior, lot, offer, terms, attested";
export const placesOfListed = `need.value, territory.value, listed.value ->> 'prior', listed.value ->> 'lot',
  listed.value ->> 'offer', listed.value ->> 'terms', (listed.value -> 'attested') = 'true' AND territory.key = 0`;
export const eachPlace =
  "json_each(listed.value -> 'needs') AS need, json_each(listed.value -> 'territories') AS territory";

/** How many places an offer takes. */
export const placesOf = ({ needs, territories }: Pick<OfferTerms, "needs" | "territories">): number =>
  needs.length * territories.length;
