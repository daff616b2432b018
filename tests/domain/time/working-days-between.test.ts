import { describe, expect, it } from "vitest";
import { calendarOf } from "#domain/time/calendar.ts";
import { workingDaysBetween } from "#domain/time/working-days-between.ts";

const monday = "2026-11-23";
const calendar = calendarOf(["2026-11-26", "2027-03-10", "2027-03-11"]);

describe("working days between two days", () => {
  it.each([
    [monday, monday, 0],
    [monday, "2026-11-24", 1],
    // Thursday is a holiday.
    [monday, "2026-11-27", 3],
    ["2026-11-25", "2026-11-26", 0],
    ["2026-11-27", "2026-11-28", 0],
    ["2026-11-27", "2026-11-29", 0],
    ["2026-11-27", "2026-11-30", 1],
    ["2026-11-28", "2026-11-30", 1],
    // New Year's Day is a Friday.
    ["2026-12-31", "2027-01-05", 2],
    // Eid, on a Wednesday and a Thursday.
    ["2027-03-09", "2027-03-12", 1],
    [monday, "2026-11-20", -1],
  ] as const)("from %s to %s: %i", (from, to, count) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(count);
  });

  it("counts no further than five years", () => {
    expect(workingDaysBetween("2020-01-01", "2025-01-01", calendar)).toBeGreaterThan(1200);
    expect(workingDaysBetween("0001-01-01", "9999-12-31", calendar)).toBeLessThan(1306);
  });
});
