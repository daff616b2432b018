import { describe, expect, it } from "vitest";
import { bands, casesIn, halfOf, noCases, withCase } from "#domain/figures/bands.ts";
import { timedMeasures } from "#domain/figures/measures.ts";

const after = (...days: readonly number[]) =>
  days.reduce((counted, each) => withCase(counted, "answered", each), noCases("answered"));

describe("how long half of the cases took", () => {
  it.each([
    ["one on the same day", [0], { within: 0 }],
    ["one of four days, in the band up to five", [4], { within: 5 }],
    ["two of four at two days at most", [1, 2, 9, 30], { within: 2 }],
    ["more than half beyond two days", [1, 2, 3, 9, 30], { within: 3 }],
    ["half beyond all that is told apart", [1, 21, 400], { more: 20 }],
    ["on the last day that a band holds", [20], { within: 20 }],
  ] as const)("%s", (_, days, half) => {
    expect(halfOf(after(...days), "answered")).toEqual(half);
  });

  it("is not known where there are none", () => {
    expect(halfOf(noCases("answered"), "answered")).toBeNull();
  });

  it("counts every case in one band", () => {
    for (const measure of timedMeasures) {
      for (const most of bands[measure]) {
        const [here, beyond] = [most, most + 1].map((days) => withCase(noCases(measure), measure, days));
        expect([casesIn(here ?? []), casesIn(beyond ?? [])]).toEqual([1, 1]);
        expect(here?.indexOf(1)).toBe((beyond?.indexOf(1) ?? 0) - 1);
      }
    }
  });
});
