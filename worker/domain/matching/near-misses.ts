import type { LocalDate } from "#domain/time/local-date.ts";
import { weigh } from "./assess.ts";
import { canBeChanged, changed, changesFor, formsWanted } from "./changes.ts";
import { type BarringCriterion, type Change, mostNearMisses, type NearMiss } from "./match.ts";
import type { ReadFacts } from "./read-facts.ts";
import { bestFirst } from "./tie-break.ts";
import { canBeProposed, type Weighed } from "./weighed.ts";

const mostChanges = 2;

/** Offers barred by one or two things that the innovator could change, the best once changed first. */
export function nearMisses(request: ReadFacts, weighed: readonly Weighed[], today: LocalDate): readonly NearMiss[] {
  const missed = weighed.filter(({ tally: { unmet } }) => isWithinReach(unmet));
  const wanted = formsWanted(request, missed);
  return missed
    .flatMap(({ offer, tally }) => {
      const changes = changesFor(tally.unmet, request, offer, wanted);
      return changes ? [{ offer, tally: weigh(changes.reduce(apply, request), offer, today), changes }] : [];
    })
    .filter(canBeProposed)
    .toSorted(bestFirst(request))
    .slice(0, mostNearMisses)
    .map(({ offer, changes }) => ({ offerId: offer.id, changes }));
}

const isWithinReach = (unmet: readonly BarringCriterion[]): boolean =>
  unmet.length > 0 && unmet.length <= mostChanges && unmet.every(canBeChanged);

const apply = (request: ReadFacts, change: Change): ReadFacts => changed(request, change);
