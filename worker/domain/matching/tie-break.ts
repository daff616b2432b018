import type { RequestFacts } from "./facts.ts";
import { hash } from "./hash.ts";
import type { Judged } from "./judged.ts";

/**
 * Best score first. Equal scores: the body with fewer recent introductions, then lots drawn from the request's facts,
 * so that neither the alphabet nor the order of the database ever decides.
 */
export function bestFirst(request: RequestFacts): (one: Judged, other: Judged) => number {
  const seed = hash(factsWithoutText(request));
  const lotOf = ({ offer }: Judged) => hash(`${seed}/${offer.id}`);
  return (one, other) =>
    other.assessment.score - one.assessment.score ||
    loadOf(one) - loadOf(other) ||
    lotOf(one) - lotOf(other) ||
    compare(one.offer.id, other.offer.id);
}

/** The same for the same sets in any order; the needs are a ranking and keep theirs. */
const factsWithoutText = (request: RequestFacts): string => {
  const { province, needs, stage, sectors, legalForm, age, groups, amountMad } = request;
  return JSON.stringify([province, needs, stage, sectors.toSorted(), legalForm, age, groups.toSorted(), amountMad]);
};

const loadOf = ({ offer }: Judged): number => offer.body?.load30 ?? 0;
const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);
