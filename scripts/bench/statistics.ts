import { discounted, mean } from "../evaluate/measure.ts";

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which the share of the values lies; the nearest that there is. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? Number.NaN;
}

type Shown = { id: string; score: number };
export type Pair = { bounded: readonly Shown[]; exhaustive: readonly Shown[] };
export type Compared = {
  compared: number;
  /** Share of the requests whose ten are the same, in the same order. */
  same: number;
  /** Mean points lost per offer that judging everything shows. */
  loss: number;
  /** Mean nDCG@10 with the score as gain, against judging everything. */
  ndcg: number;
};

/** What reading a part of the offers loses against reading them all. */
export function compared(pairs: readonly Pair[]): Compared {
  const losses = pairs.flatMap(({ bounded, exhaustive }) =>
    exhaustive.map(({ score }, place) => score - (bounded[place]?.score ?? 0)),
  );
  const gains = ({ bounded, exhaustive }: Pair) => {
    const ideal = discounted(exhaustive.map(({ score }) => score));
    return ideal === 0 ? 1 : discounted(bounded.map(({ score }) => score)) / ideal;
  };
  return {
    compared: pairs.length,
    same: mean(pairs.map(({ bounded, exhaustive }) => Number(idsOf(bounded) === idsOf(exhaustive)))),
    loss: losses.length === 0 ? 0 : mean(losses),
    ndcg: mean(pairs.map(gains)),
  };
}

const idsOf = (shown: readonly Shown[]): string => shown.map(({ id }) => id).join(" ");
