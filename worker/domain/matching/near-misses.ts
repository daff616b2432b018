import type { LocalDate } from "#domain/time/local-date.ts";
import { assessRead } from "./assess.ts";
import { changed, changeFor } from "./changes.ts";
import { canBeProposed, type Judged, unmetBy } from "./judged.ts";
import type { Change, NearMiss } from "./match.ts";
import type { ReadFacts } from "./read-facts.ts";
import { bestFirst } from "./tie-break.ts";

/** Offers barred by one or two things that the innovator could change, the best once changed first. */
export const nearMisses = (request: ReadFacts, judged: readonly Judged[], today: LocalDate): readonly NearMiss[] =>
  judged
    .flatMap((miss) => onceChanged(request, miss, today))
    .toSorted(bestFirst(request))
    .map(({ offer, changes }) => ({ offerId: offer.id, changes }));

const mostChanges = 2;

/** The offer judged again after the changes that would open it: alone in its list, or nothing. */
function onceChanged(request: ReadFacts, { offer, assessment }: Judged, today: LocalDate) {
  const unmet = unmetBy(assessment);
  if (unmet.length === 0 || unmet.length > mostChanges) return [];
  const changes = unmet.map((criterion) => changeFor(criterion, request, offer)).filter((change) => change !== null);
  if (changes.length < unmet.length) return [];
  const opened = { offer, assessment: assessRead(changes.reduce(apply, request), offer, today), changes };
  return canBeProposed(opened) ? [opened] : [];
}

const apply = (request: ReadFacts, change: Change): ReadFacts => changed(request, change);
