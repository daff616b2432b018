import type { RequestFacts } from "./facts.ts";
import { type Judged, unmetBy } from "./judged.ts";
import type { Perhaps } from "./match.ts";
import { bestFirst } from "./tie-break.ts";

const most = 10;

/** Offers that the directory attests elsewhere only and that fit but for the territory: to be asked, not matches. */
export const perhapsHereToo = (request: RequestFacts, judged: readonly Judged[]): readonly Perhaps[] =>
  judged
    .filter(isKnownElsewhere)
    .toSorted(bestFirst(request))
    .slice(0, most)
    .map(({ offer }) => ({ offerId: offer.id, knownIn: offer.territories }));

function isKnownElsewhere({ offer, assessment }: Judged): boolean {
  if (offer.territoryBasis !== "attested-only" || offer.territories.length === 0) return false;
  return unmetBy(assessment).every((criterion) => criterion === "territory") && assessment.verdict === "not-eligible";
}
