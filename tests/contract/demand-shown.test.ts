import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demandShown } from "#contract/demand-shown.ts";
import type { Demand } from "#domain/matching/demand.ts";
import { rules } from "#domain/matching/rules.ts";
import { regionCodes } from "#domain/territory/regions.ts";

/** The demand of so many requests in one region after another. */
const demandIn = (served: readonly number[], excludes = 0): Demand => ({
  rules,
  waiting: 1000,
  complete: true,
  served: served.reduce((sum, each) => sum + each, 0),
  byRegion: regionCodes
    .map((region, place) => ({ region, served: served[place] ?? 0 }))
    .filter((each) => each.served > 0),
  mostExcluding: excludes > 0 ? { criterion: "groups", excludes } : null,
});
const shownIn = (...served: readonly number[]) => {
  const { served: total, byRegion } = demandShown(demandIn(served));
  return [total, ...byRegion.map((each) => each.served)];
};

describe("the demand as a body sees it", () => {
  it("goes by steps of five, each figure by itself, and tells nobody apart under five", () => {
    expect(shownIn()).toEqual([0]);
    for (const few of [1, 2, 3, 4]) expect(shownIn(few)).toEqual(["few"]);
    expect([shownIn(5), shownIn(9), shownIn(10), shownIn(104)]).toEqual([
      [5, 5],
      [5, 5],
      [10, 10],
      [100, 100],
    ]);
    expect(shownIn(10, 2)).toEqual([10, 10, "few"]);
    expect(shownIn(9, 1)).toEqual([10, 5, "few"]);
    expect(demandShown(demandIn([12], 3)).mostExcluding).toEqual({ criterion: "groups", excludes: "few" });
    expect(demandShown(demandIn([12], 13)).mostExcluding).toEqual({ criterion: "groups", excludes: 10 });
  });

  it("leaves the regions out where they would say exactly how many wait in each", () => {
    expect(shownIn(1, 1, 1, 1, 1, 1, 1, 1, 1)).toEqual([5]);
    expect(shownIn(4, 4, 4, 4, 4)).toEqual([20]);
    expect(shownIn(1, 1, 1, 1, 1, 1, 1, 1)).toEqual([5, ...Array.from({ length: 8 }, () => "few")]);
  });

  it("never says by a total and its regions how many the few of a region are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 17 }), { minLength: 1, maxLength: 12 }), (served) => {
        const [total = 0, ...regions] = shownIn(...served);
        const possible = (place: number, count: number) => sumsOf(regions.with(place, count)).some(isShownAs(total));
        for (const [place, figure] of regions.entries()) {
          if (figure !== "few") continue;
          const left = [1, 2, 3, 4].filter((count) => possible(place, count));
          expect(left.length).toBeGreaterThan(1);
          if (regions.length <= 2) expect(left).toHaveLength(4);
        }
      }),
    );
  });
});

/** What regions may add up to: of few 1 to 4, of a multiple of five up to four more; other numbers are what they are. */
function sumsOf(regions: readonly (number | "few")[]): readonly number[] {
  const choices = regions.map((figure) => {
    if (figure === "few") return [1, 2, 3, 4];
    return figure % 5 === 0 ? [0, 1, 2, 3, 4].map((more) => figure + more) : [figure];
  });
  return choices.reduce<readonly number[]>(
    (sums, more) => [...new Set(sums.flatMap((sum) => more.map((each) => sum + each)))],
    [0],
  );
}
const isShownAs = (total: number | "few") => (sum: number) => (total === "few" ? sum < 5 : sum - (sum % 5) === total);
