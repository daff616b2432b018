import type { Need } from "#domain/vocabulary/needs.ts";
import type { Judged } from "./judged.ts";
import type { Match } from "./match.ts";

type Offered = Judged<Match>;
/** A set of needs, a bit for each. */
type NeedSet = number;
type Choice = { offers: readonly Offered[]; score: number };

/**
 * The fewest offers of different bodies that cover as many of the needs as can be; of as few, the highest scores.
 * Exact: for each set of needs, the best choice that covers just that set, grown body by body.
 */
export function fewestCovering(needs: readonly Need[], ranked: readonly Offered[]): readonly Offered[] {
  const choices = new Map<NeedSet, Choice>([[0, { offers: [], score: 0 }]]);
  for (const ofOneBody of byBody(worthTrying(needs, ranked))) {
    for (const [covered, choice] of [...choices]) {
      for (const offered of ofOneBody) offerBetter(choices, covered | setOf(needs, offered), withOne(choice, offered));
    }
  }
  return choices.get([...choices.keys()].reduce(wider))?.offers ?? [];
}

/** Of the offers that cover the same needs, one for each body, and no more bodies than a plan could ever hold. */
function worthTrying(needs: readonly Need[], ranked: readonly Offered[]): readonly Offered[] {
  const bodies = new Map<NeedSet, Set<string>>();
  return ranked.filter((offered) => {
    const set = setOf(needs, offered);
    const known = bodies.get(set) ?? new Set();
    if (known.has(bodyOf(offered)) || known.size >= needs.length) return false;
    bodies.set(set, known.add(bodyOf(offered)));
    return true;
  });
}

const byBody = (offers: readonly Offered[]): readonly (readonly Offered[])[] =>
  [...new Set(offers.map(bodyOf))].map((body) => offers.filter((offered) => bodyOf(offered) === body));

const bodyOf = ({ offer }: Offered): string => offer.body?.id ?? "";

// The first need has the highest bit, so that of two sets of one size the greater holds what matters more.
const setOf = (needs: readonly Need[], { offer }: Offered): NeedSet =>
  needs.reduce((set, need) => set * 2 + Number(offer.needs.includes(need)), 0);

const withOne = ({ offers, score }: Choice, offered: Offered): Choice => ({
  offers: [...offers, offered],
  score: score + offered.assessment.score,
});

/** Keeps the choice for its set, unless one as good is there. */
function offerBetter(choices: Map<NeedSet, Choice>, set: NeedSet, choice: Choice): void {
  const known = choices.get(set);
  if (!known || isBetter(choice, known)) choices.set(set, choice);
}

const isBetter = (one: Choice, other: Choice): boolean =>
  one.offers.length < other.offers.length || (one.offers.length === other.offers.length && one.score > other.score);

function wider(one: NeedSet, other: NeedSet): NeedSet {
  const gain = sizeOf(other) - sizeOf(one) || other - one;
  return gain > 0 ? other : one;
}

const sizeOf = (set: NeedSet): number => set.toString(2).replaceAll("0", "").length;
