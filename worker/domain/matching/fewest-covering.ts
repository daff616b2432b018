import type { Need } from "#domain/vocabulary/needs.ts";
import type { Weighed } from "./weighed.ts";

type Offered = Weighed;
/** A set of needs, a bit for each. */
type NeedSet = number;
type Candidate = { offered: Offered; body: string; covers: NeedSet };
type Choice = { offers: readonly Offered[]; score: number };

/**
 * The fewest offers of different bodies that cover as many of the needs as can be; of as few, the highest scores.
 * Exact: for each set of needs, the best choice that covers just that set, grown body by body.
 */
export function fewestCovering(needs: readonly Need[], ranked: readonly Offered[]): readonly Offered[] {
  const candidates = worthTrying(needs, ranked);
  const everything = candidates.reduce((set, { covers }) => set | covers, 0);
  const best = new Map<NeedSet, Choice>([[0, { offers: [], score: 0 }]]);
  for (const ofOneBody of byBody(candidates)) {
    const enough = best.get(everything)?.offers.length ?? needs.length;
    for (const [covered, choice] of [...best].filter(([, { offers }]) => offers.length < enough)) {
      for (const candidate of ofOneBody) keepIfBetter(best, covered | candidate.covers, choice, candidate.offered);
    }
  }
  return best.get([...best.keys()].reduce(wider))?.offers ?? [];
}

/**
 * Leaves out an offer that could always be replaced by a better one that covers as much: one of its own body,
 * or one of so many bodies that a plan, which never holds more offers than there are needs, leaves one of them free.
 */
function worthTrying(needs: readonly Need[], ranked: readonly Offered[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of ranked.map((offered) => candidateOf(needs, offered))) {
    const coverAsMuch = kept.filter(({ covers }) => (covers & candidate.covers) === candidate.covers);
    const bodies = new Set(coverAsMuch.map(({ body }) => body));
    if (!bodies.has(candidate.body) && bodies.size < needs.length) kept.push(candidate);
  }
  return kept;
}

const candidateOf = (needs: readonly Need[], offered: Offered): Candidate => ({
  offered,
  body: offered.offer.body?.id ?? "",
  // The first need has the highest bit, so that of two sets of one size the greater holds what matters more.
  covers: needs.reduce((set, need) => set * 2 + Number(offered.offer.needs.includes(need)), 0),
});

const byBody = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] =>
  [...new Set(candidates.map(({ body }) => body))].map((id) => candidates.filter(({ body }) => body === id));

/** Adds the offer to the choice, unless what it then covers is covered as well already. */
function keepIfBetter(best: Map<NeedSet, Choice>, set: NeedSet, { offers, score }: Choice, offered: Offered): void {
  const total = score + offered.tally.score;
  const fewer = (best.get(set)?.offers.length ?? Number.POSITIVE_INFINITY) - (offers.length + 1);
  const isBetter = fewer > 0 || (fewer === 0 && total > (best.get(set)?.score ?? 0));
  if (isBetter) best.set(set, { offers: [...offers, offered], score: total });
}

/** The set with more needs; of as many, the one with those that matter more. */
function wider(one: NeedSet, other: NeedSet): NeedSet {
  const gain = sizeOf(other) - sizeOf(one) || other - one;
  return gain > 0 ? other : one;
}

const sizeOf = (set: NeedSet): number => set.toString(2).replaceAll("0", "").length;
