import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import { regionOf } from "#domain/territory/territory.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { weigh } from "./assess.ts";
import { barringCriteria } from "./criteria.ts";
import type { RequestFacts } from "./facts.ts";
import type { BarringCriterion } from "./match.ts";
import { readFacts } from "./read-facts.ts";
import { rules } from "./rules.ts";
import type { OfferTerms } from "./terms.ts";

/** Matching the other way round: what an offer, or a draft of one, would find among the waiting requests. */
export type Demand = {
  rules: string;
  /** How many requests were looked at. */
  waiting: number;
  /** `false`: there are more than were read, and every figure is a floor. */
  complete: boolean;
  /** How many of them the offer would serve, or might once a fact is known. */
  served: number;
  byRegion: readonly { region: RegionCode; served: number }[];
  /** The term that alone excludes most of the others, and how many: without it, they would be served. */
  mostExcluding: { criterion: BarringCriterion; excludes: number } | null;
};

/** Weighs an offer against the waiting requests by the same rules, as if it were open and its body had room. */
export function demandFor(
  offer: OfferTerms,
  waiting: readonly RequestFacts[],
  today: LocalDate,
  { complete = true }: { complete?: boolean } = {},
): Demand {
  const open = opened(offer);
  const weighed = waiting.map((request) => ({ request, tally: weigh(readFacts(request), open, today) }));
  const served = weighed.filter(({ tally }) => tally.unmet.length === 0).map(({ request }) => request);
  return {
    rules,
    waiting: waiting.length,
    complete,
    served: served.length,
    byRegion: regionCodes
      .map((region) => ({
        region,
        served: served.filter(({ province }) => regionOf(province) === region).length,
      }))
      .filter((each) => each.served > 0),
    mostExcluding: mostExcluding(weighed.map(({ tally }) => tally.unmet)),
  };
}

/** A draft is judged by what it asks of a request, not by whether it has begun or is full. */
const opened = (offer: OfferTerms): OfferTerms => ({
  ...offer,
  state: "open",
  opensOn: null,
  closesOn: null,
  placesLeft: null,
  body: offer.body && { ...offer.body, standing: "active" },
});

function mostExcluding(barred: readonly (readonly BarringCriterion[])[]): Demand["mostExcluding"] {
  return barringCriteria
    .map((criterion) => ({
      criterion,
      excludes: barred.filter((unmet) => unmet.length === 1 && unmet[0] === criterion).length,
    }))
    .filter(({ excludes }) => excludes > 0)
    .reduce<Demand["mostExcluding"]>((most, next) => (most && most.excludes >= next.excludes ? most : next), null);
}
