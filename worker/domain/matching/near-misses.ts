import type { LocalDate } from "#domain/time/local-date.ts";
import { weigh } from "./assess.ts";
import { changed, changesFor, formsWanted } from "./changes.ts";
import type { Change, NearMiss } from "./match.ts";
import type { ReadFacts } from "./read-facts.ts";
import { bestFirst } from "./tie-break.ts";
import { canBeProposed, type Weighed } from "./weighed.ts";

/** How many are told. */
const most = 8;
const mostChanges = 2;

/** Offers barred by one or two things that the innovator could change, the best once changed first. */
export function nearMisses(request: ReadFacts, weighed: readonly Weighed[], today: LocalDate): readonly NearMiss[] {
  const missed = weighed.filter(({ tally: { unmet } }) => unmet.length > 0 && unmet.length <= mostChanges);
  const wanted = formsWanted(missed);
  return missed
    .flatMap(({ offer, tally }) => {
      const changes = changesFor(tally.unmet, request, offer, wanted);
      return changes ? [{ offer, tally: weigh(changes.reduce(apply, request), offer, today), changes }] : [];
    })
    .filter(canBeProposed)
    .toSorted(bestFirst(request))
    .slice(0, most)
    .map(({ offer, changes }) => ({ offerId: offer.id, changes }));
}

const apply = (request: ReadFacts, change: Change): ReadFacts => changed(request, change);
