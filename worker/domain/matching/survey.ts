import { nearestCover } from "#domain/territory/nearest-cover.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { assessRead } from "./assess.ts";
import type { RequestFacts } from "./facts.ts";
import type { Judgement, Match } from "./match.ts";
import { nearMisses } from "./near-misses.ts";
import { nextQuestion } from "./next-question.ts";
import { perhapsHereToo } from "./perhaps.ts";
import { plan } from "./plan.ts";
import { type ReadFacts, readFacts } from "./read-facts.ts";
import { rules } from "./rules.ts";
import type { Loads, OfferTerms } from "./terms.ts";
import { bestFirst } from "./tie-break.ts";
import { canBeProposed, type Weighed, weighEach } from "./weighed.ts";

/** What can be said of a request before it is known how much each body has in hand. */
export type Survey = Omit<Judgement, "rules" | "matches"> & {
  request: ReadFacts;
  today: LocalDate;
  /** Every match, best first; among equals by lot alone. */
  ranked: readonly Weighed[];
};

export type SurveyOptions = {
  /** The offers to look for *perhaps* in, when they are not among those surveyed. */
  elsewhere?: readonly OfferTerms[];
  /** `false`: the offers were cut at a cap. */
  complete?: boolean;
};

/** Weighs the offers handed in. */
export function survey(
  request: RequestFacts,
  offers: readonly OfferTerms[],
  today: LocalDate,
  { elsewhere, complete = true }: SurveyOptions = {},
): Survey {
  const read = readFacts(request);
  const weighed = weighEach(read, offers, today);
  const ranked = weighed.filter(canBeProposed).toSorted(bestFirst(read));
  return {
    request: read,
    today,
    ranked,
    total: ranked.length,
    complete,
    nearMisses: nearMisses(read, weighed, today),
    perhaps: perhapsHereToo(read, elsewhere ? weighEach(read, elsewhere, today) : weighed),
    nextQuestion: nextQuestion(ranked.map(({ tally }) => tally)),
    plan: plan(read, ranked),
  };
}

/** How many that are tied with the last shown are compared by what their bodies have in hand. */
const mostTied = 50;

/** The best `limit` matches and those tied with the last of them: who goes first hangs on their bodies' loads. */
export function undecided({ ranked }: Survey, limit: number): readonly Weighed[] {
  const last = ranked[limit - 1];
  if (!last) return ranked;
  const tied = ranked.slice(limit).filter(({ tally }) => tally.score === last.tally.score);
  return [...ranked.slice(0, limit), ...tied.slice(0, mostTied)];
}

/** Whether some match that will be among the best `limit`, whatever the loads, is of the province or the region. */
export function hasLocal(surveyed: Survey, limit: number): boolean {
  const open = undecided(surveyed, limit);
  const last = open.at(-1)?.tally.score ?? 0;
  const isSure = open.length <= limit ? () => true : ({ tally }: Weighed) => tally.score > last;
  const isNear = ({ offer }: Weighed) =>
    nearestCover(offer.territories, surveyed.request.province)?.level !== "country";
  return open.some((each) => isSure(each) && isNear(each));
}

/** What is learnt when the offers to be shown are read: what their bodies have in hand, and which can be had no more. */
export type Learnt = { loads: Loads; gone?: ReadonlySet<string> };

/** The judgement, once that is known: the best `limit` matches of those that were read, with every reason. */
export function conclude(surveyed: Survey, { loads, gone = new Set() }: Learnt, limit: number): Judgement {
  const { request, today } = surveyed;
  const read = undecided(surveyed, limit).filter(({ offer }) => !gone.has(offer.id));
  const {
    ranked: _all,
    request: _read,
    today: _day,
    ...said
  } = gone.size === 0 ? surveyed : without(surveyed, gone, read);
  const matches = read
    .toSorted(bestFirst(request, loads))
    .slice(0, limit)
    .map(({ offer }) => assessRead(request, offer, today) as Match);
  return { rules, ...said, matches };
}

/** The same without offers that a list still held and that can be had no more; the plan is made of what was read. */
function without(surveyed: Survey, gone: ReadonlySet<string>, read: readonly Weighed[]): Survey {
  const { request, nearMisses: missed, perhaps, plan: planned } = surveyed;
  const left = surveyed.ranked.filter(({ offer }) => !gone.has(offer.id));
  const known = new Set([...read.map(({ offer }) => offer.id), ...planned.offers]);
  return {
    ...surveyed,
    ranked: left,
    total: left.length,
    nearMisses: missed.filter(({ offerId }) => !gone.has(offerId)),
    perhaps: perhaps.filter(({ offerId }) => !gone.has(offerId)),
    nextQuestion: nextQuestion(left.map(({ tally }) => tally)),
    plan: plan(
      request,
      left.filter(({ offer }) => known.has(offer.id)),
    ),
  };
}
