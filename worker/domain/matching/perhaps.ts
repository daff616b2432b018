import type { RequestFacts } from "./facts.ts";
import type { Perhaps } from "./match.ts";
import { bestFirst } from "./tie-break.ts";
import type { Weighed } from "./weighed.ts";

const most = 10;

/** Offers that the directory attests elsewhere only and that fit but for the territory: to be asked, not matches. */
export const perhapsHereToo = (request: RequestFacts, weighed: readonly Weighed[]): readonly Perhaps[] =>
  weighed
    .filter(isKnownElsewhere)
    .toSorted(bestFirst(request))
    .slice(0, most)
    .map(({ offer }) => ({ offerId: offer.id, knownIn: offer.territories }));

function isKnownElsewhere({ offer, tally }: Weighed): boolean {
  if (offer.territoryBasis !== "attested-only" || offer.territories.length === 0) return false;
  return tally.unmet.length === 1 && tally.unmet[0] === "territory";
}
