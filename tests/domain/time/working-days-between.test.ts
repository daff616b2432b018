import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/time/add-days.ts";
import { workingDaysBetween } from "#domain/time/working-days-between.ts";

const monday = "2026-11-23";

describe("working days between two days", () => {
  it.each([
    [monday, monday, 0],
    [monday, "2026-11-24", 1],
    [monday, "2026-11-27", 4],
    ["2026-11-27", "2026-11-28", 0],
    ["2026-11-27", "2026-11-29", 0],
    ["2026-11-27", "2026-11-30", 1],
    ["2026-11-28", "2026-11-30", 1],
    ["2026-12-31", "2027-01-05", 3],
    [monday, "2026-11-20", -1],
  ] as const)("from %s to %s: %i", (from, to, count) => {
    expect(workingDaysBetween(from, to)).toBe(count);
  });

  it("are five of any seven days on end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (shift) => {
        const day = addDays(monday, shift);
        expect(workingDaysBetween(day, addDays(day, 7))).toBe(5);
      }),
    );
  });
});
