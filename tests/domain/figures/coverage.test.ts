import { describe, expect, it } from "vitest";
import { type Cell, gapsIn, regionsToCount } from "#domain/figures/coverage.ts";
import { needsMet } from "#domain/figures/needs-met.ts";
import { regionCodes } from "#domain/territory/regions.ts";

const cell = (need: Cell["need"], offers: number, requests: number): Cell => ({
  ...{ need, region: "MA-02" },
  offers: { count: offers, orMore: false },
  requests: { count: requests, orMore: false },
});

describe("where offers are missing", () => {
  it("is where somebody waits and nothing is offered, most people first", () => {
    const cells = [cell("legal", 0, 1), cell("impact", 0, 0), cell("digital", 3, 9), cell("training", 0, 4)];
    expect(gapsIn(cells).map(({ need }) => need)).toEqual(["training", "legal"]);
  });
});

describe("which regions are counted in a run", () => {
  const counted = (looked: number) => regionCodes.map((region, at) => ({ region, countedAt: 100 - at, looked }));

  it("all of them, while there is little to count", () => {
    expect(regionsToCount(counted(20))).toEqual(regionCodes.toReversed());
  });
  it("those that were counted the longest ago, as many as a run may look at", () => {
    expect(regionsToCount(counted(900))).toEqual(["MA-12", "MA-11"]);
  });
  it("one at least, however much there is", () => {
    expect(regionsToCount(counted(9000))).toEqual(["MA-12"]);
  });
  it("first those that were never counted, a few at a time", () => {
    expect(regionsToCount([])).toEqual(regionCodes.slice(0, 4));
    expect(regionsToCount(counted(20).slice(2))[0]).toBe("MA-01");
  });
});

describe("the needs that an introduction is about", () => {
  it("those that the offer meets, in the order in which they were asked", () => {
    expect(needsMet(["legal", "training", "impact"], ["impact", "legal"])).toEqual(["legal", "impact"]);
  });
  it("all, where no offer stands behind it, or one that meets none", () => {
    expect(needsMet(["legal", "training"], null)).toEqual(["legal", "training"]);
    expect(needsMet(["legal"], ["digital"])).toEqual(["legal"]);
  });
});
