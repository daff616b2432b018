import type { RequestFacts } from "./facts.ts";
import { hash } from "./hash.ts";
import type { Loads } from "./terms.ts";
import type { Weighed } from "./weighed.ts";

/**
 * Best score first. Equal scores: the body with fewer recent introductions, then lots drawn from the request's facts,
 * so that neither the alphabet nor the order of the database ever decides.
 */
export function bestFirst(request: RequestFacts, loads: Loads = new Map()): (one: Weighed, other: Weighed) => number {
  const loadOf = ({ offer: { body } }: Weighed): number => (body === null ? 0 : (loads.get(body.id) ?? 0));
  const lotOf = lotsOf(request);
  return (one, other) =>
    other.tally.score - one.tally.score ||
    loadOf(one) - loadOf(other) ||
    lotOf(one.offer.id) - lotOf(other.offer.id) ||
    compare(one.offer.id, other.offer.id);
}

/** The lot of each offer, drawn when it is first asked for. */
function lotsOf(request: RequestFacts): (offerId: string) => number {
  const seed = hash(factsWithoutText(request));
  const drawn = new Map<string, number>();
  return (offerId) => {
    const before = drawn.get(offerId);
    if (before !== undefined) return before;
    const lot = hash(`${seed}/${offerId}`);
    drawn.set(offerId, lot);
    return lot;
  };
}

/** The same for the same sets in any order; the needs are a ranking and keep theirs. */
const factsWithoutText = (request: RequestFacts): string => {
  const { province, needs, stage, sectors, legalForm, age, groups, amountMad } = request;
  return JSON.stringify([province, needs, stage, sectors.toSorted(), legalForm, age, groups.toSorted(), amountMad]);
};

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);
