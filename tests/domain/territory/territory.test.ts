import { describe, expect, it } from "vitest";
import { nearestCover } from "#domain/territory/nearest-cover.ts";
import { provinceCodes, provinces } from "#domain/territory/provinces.ts";
import { regionCodes, regions } from "#domain/territory/regions.ts";
import {
  country,
  isProvince,
  isRegion,
  lineage,
  provincesOf,
  regionOf,
  territoryCodes,
} from "#domain/territory/territory.ts";

describe("the territories", () => {
  it("are the country, 12 regions and 75 provinces, each once", () => {
    expect(territoryCodes).toHaveLength(88);
    expect(new Set(territoryCodes).size).toBe(88);
    expect(territoryCodes[0]).toBe(country);
    expect([regionCodes.length, provinceCodes.length]).toEqual([12, 75]);
  });

  it("put each province in its region", () => {
    expect(regionCodes.map((region) => [region, provincesOf(region).length])).toMatchInlineSnapshot(`
      [
        [
          "MA-01",
          8,
        ],
        [
          "MA-02",
          8,
        ],
        [
          "MA-03",
          9,
        ],
        [
          "MA-04",
          7,
        ],
        [
          "MA-05",
          5,
        ],
        [
          "MA-06",
          9,
        ],
        [
          "MA-07",
          8,
        ],
        [
          "MA-08",
          5,
        ],
        [
          "MA-09",
          6,
        ],
        [
          "MA-10",
          4,
        ],
        [
          "MA-11",
          4,
        ],
        [
          "MA-12",
          2,
        ],
      ]
    `);
    for (const [province, region] of Object.entries(provinces)) expect(provincesOf(region)).toContain(province);
    expect(regionOf("MA-JRA")).toBe("MA-02");
  });

  it("touch one another both ways, and never themselves", () => {
    for (const region of regionCodes) {
      expect(regions[region].adjacent.length, region).toBeGreaterThan(0);
      for (const other of regions[region].adjacent) {
        expect(other).not.toBe(region);
        expect(regions[other].adjacent, `${other} touches ${region}`).toContain(region);
      }
    }
    expect(regions["MA-12"].adjacent).toEqual(["MA-11"]);
  });

  it("know a region from a province", () => {
    expect([isRegion("MA-02"), isRegion("MA-JRA"), isRegion("MA")]).toEqual([true, false, false]);
    expect([isProvince("MA-JRA"), isProvince("MA-02"), isProvince("MA")]).toEqual([true, false, false]);
  });
});

describe("what covers a province", () => {
  it("is itself, its region and the country, nearest first", () => {
    expect(lineage("MA-JRA")).toEqual(["MA-JRA", "MA-02", "MA"]);
  });

  it.each([
    [["MA", "MA-02", "MA-JRA"], { level: "province", via: "MA-JRA" }],
    [["MA", "MA-02"], { level: "region", via: "MA-02" }],
    [["MA-SAF", "MA"], { level: "country", via: "MA" }],
    [["MA-SAF", "MA-07"], null],
    [[], null],
  ] as const)("%j: the nearest counts", (territories, cover) => {
    expect(nearestCover(territories, "MA-JRA")).toEqual(cover);
  });
});
