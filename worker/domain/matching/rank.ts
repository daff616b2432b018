import type { LocalDate } from "#domain/time/local-date.ts";
import type { RequestFacts } from "./facts.ts";
import { canBeProposed, type Judged, judgeEach } from "./judged.ts";
import type { Match } from "./match.ts";
import { readFacts } from "./read-facts.ts";
import type { OfferTerms } from "./terms.ts";
import { bestFirst } from "./tie-break.ts";

/** The offers that may be proposed for a request, best first. */
export const rank = (request: RequestFacts, offers: readonly OfferTerms[], today: LocalDate): readonly Match[] =>
  rankJudged(request, judgeEach(readFacts(request), offers, today)).map(({ assessment }) => assessment);

/** The same, of offers that have been judged. */
export const rankJudged = (request: RequestFacts, judged: readonly Judged[]): readonly Judged<Match>[] =>
  judged.filter(canBeProposed).toSorted(bestFirst(request));
