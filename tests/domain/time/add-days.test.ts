import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/time/add-days.ts";
import { daysBetween } from "#domain/time/days-between.ts";

const day = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2400-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("adding days", () => {
  it.each([
    ["2026-11-24", 0, "2026-11-24"],
    ["2026-11-30", 1, "2026-12-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2028-02-29", 1, "2028-03-01"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-05-24", 184, "2026-11-24"],
    ["2000-02-29", 366, "2001-03-01"],
  ])("%s and %i days is %s", (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
  });

  it("is the way back of the days between, and agrees with the calendar of the machine", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (from, count) => {
        const to = addDays(from, count);
        expect(daysBetween(from, to)).toBe(count);
        expect(to).toBe(new Date(Date.parse(from) + count * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });
});
