import { describe, expect, it } from "vitest";
import type { GoldenCase } from "#tests/golden/matching/golden.ts";
import { compared, median, quantile } from "../../scripts/bench/statistics.ts";
import { ndcg, type Ranked, worthOf } from "../../scripts/evaluate/measure.ts";

const ranked = (grades: GoldenCase["grades"], ids: readonly string[], never: readonly string[] = []): Ranked => ({
  golden: { grades, never } as unknown as GoldenCase,
  ids,
});

describe("nDCG@10", () => {
  it("is 1 for the best order, and for any order of equals", () => {
    expect(ndcg(ranked({ a: 3, b: 2, c: 1 }, ["a", "b", "c"]))).toBe(1);
    expect(ndcg(ranked({ a: 3, b: 3 }, ["b", "a"]))).toBe(1);
  });

  it("counts a best offer seven, a good three, a fair one, less the later it comes", () => {
    const found = ndcg(ranked({ a: 3, b: 2, c: 1 }, ["c", "b", "a"]));
    const gain = 1 + 3 / Math.log2(3) + 7 / 2;
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
    expect(found).toBeCloseTo(gain / ideal, 12);
  });

  it("loses what is not shown, and looks at ten only", () => {
    expect(ndcg(ranked({ a: 3 }, []))).toBe(0);
    const ten = Array.from({ length: 10 }, (_, at) => `x${at}`);
    expect(ndcg(ranked({ a: 3 }, [...ten, "a"]))).toBe(0);
  });
});

describe("the worth of a ranking", () => {
  it("leaves out of the mean what nothing serves, and still counts what must never be proposed", () => {
    const worth = worthOf([
      ranked({ a: 3, b: 1 }, ["b", "a"]),
      ranked({ c: 2 }, ["c", "no"], ["no"]),
      ranked({}, ["stray"], []),
    ]);
    expect(worth).toMatchObject({ requests: 3, reciprocalRank: 0.5, bestInTop3: 1, violations: 2 });
    expect(worth.ndcg).toBeCloseTo((ndcg(ranked({ a: 3, b: 1 }, ["b", "a"])) + 1) / 2, 12);
  });

  it("tells a best offer that is not among the first three", () => {
    expect(worthOf([ranked({ a: 3, b: 1, c: 1, d: 1 }, ["b", "c", "d", "a"])])).toMatchObject({
      bestInTop3: 0,
      reciprocalRank: 0.25,
    });
  });
});

describe("what reading a part loses", () => {
  const shown = (...scores: readonly number[]) => scores.map((score, at) => ({ id: `${score}-${at}`, score }));

  it("is nothing when it shows the same", () => {
    expect(compared([{ bounded: shown(9, 8), exhaustive: shown(9, 8) }])).toEqual({
      compared: 1,
      same: 1,
      loss: 0,
      ndcg: 1,
    });
  });

  it("is the points by which each place falls short", () => {
    const { same, loss, ndcg: kept } = compared([{ bounded: shown(9, 6), exhaustive: shown(9, 8) }]);
    expect([same, loss]).toEqual([0, 1]);
    expect(kept).toBeCloseTo((9 + 6 / Math.log2(3)) / (9 + 8 / Math.log2(3)), 12);
  });

  it("has a median and quantiles that are among the values", () => {
    expect([median([3, 1, 2]), quantile([1, 2, 3, 4], 0.99), quantile([5], 0.5)]).toEqual([2, 4, 5]);
  });
});
