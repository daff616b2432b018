import type { GoldenCase, Grade } from "#tests/golden/matching/golden.ts";

/** What one ranking is worth over some labelled requests. */
export type Worth = {
  requests: number;
  /** Mean nDCG@10 (gain 2^grade − 1) over the requests that something serves. */
  ndcg: number;
  /** Mean of 1 ÷ the place of the first best offer, over the requests that have one. */
  reciprocalRank: number;
  /** Share of the requests with a best offer that show one among the first three. */
  bestInTop3: number;
  /** Offers proposed that must never be. */
  violations: number;
};

export type Ranked = { golden: GoldenCase; ids: readonly string[] };

export function worthOf(ranked: readonly Ranked[]): Worth {
  const served = ranked.filter(({ golden }) => Object.keys(golden.grades).length > 0);
  const withBest = ranked.filter(({ golden }) => Object.values(golden.grades).includes(3));
  const placesOfBest = withBest.map(({ golden, ids }) => ids.findIndex((id) => golden.grades[id] === 3));
  return {
    requests: ranked.length,
    ndcg: mean(served.map(ndcg)),
    reciprocalRank: mean(placesOfBest.map((place) => (place < 0 ? 0 : 1 / (place + 1)))),
    bestInTop3: mean(placesOfBest.map((place) => Number(place >= 0 && place < 3))),
    violations: ranked.reduce((sum, each) => sum + violationsOf(each).length, 0),
  };
}

/** Normalised discounted cumulative gain at 10. */
export function ndcg({ golden, ids }: Ranked): number {
  const gains = ids.map((id) => gainOf(golden.grades[id]));
  const ideal = Object.values(golden.grades)
    .map(gainOf)
    .toSorted((one, other) => other - one);
  return discounted(gains) / discounted(ideal);
}

const violationsOf = ({ golden, ids }: Ranked): readonly string[] =>
  ids.filter((id) => golden.never.includes(id) || golden.grades[id] === undefined);

const gainOf = (grade: Grade | undefined): number => (grade === undefined ? 0 : 2 ** grade - 1);

/** Gains, each worth less the later it comes; of the first ten. */
export const discounted = (gains: readonly number[]): number =>
  gains.slice(0, 10).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
