import { describe, expect, it } from "vitest";
import { calendarOf } from "#domain/time/calendar.ts";
import { dueDay, isOver } from "#domain/time/due-day.ts";
import { days, months, workingDays } from "#domain/time/span.ts";
import { casablancaDay } from "#worker/clock.ts";

const calendar = calendarOf(["2027-03-10", "2027-03-11"]);

describe("the day on which a span ends", () => {
  it.each([
    ["ten working days", "2026-11-25", workingDays(10), "2026-12-09"],
    ["two working days from Friday evening", "2026-11-27", workingDays(2), "2026-12-01"],
    ["five working days before Eid", "2027-03-08", workingDays(5), "2027-03-17"],
    ["thirty days, over weekends and holidays alike", "2026-10-20", days(30), "2026-11-19"],
    ["thirty days, that end on a Sunday", "2026-10-30", days(30), "2026-11-29"],
    ["a month", "2026-11-25", months(1), "2026-12-25"],
    ["a month over the year's end", "2026-12-15", months(1), "2027-01-15"],
    ["a month after 31 January", "2027-01-31", months(1), "2027-02-28"],
    ["a month after 31 January of a leap year", "2028-01-31", months(1), "2028-02-29"],
    ["three months after 30 November", "2026-11-30", months(3), "2027-02-28"],
    ["a month after 28 February, not its last day", "2027-02-28", months(1), "2027-03-28"],
    ["a year after 29 February", "2028-02-29", months(12), "2029-02-28"],
    ["two years", "2026-12-31", months(24), "2028-12-31"],
  ])("%s", (_, from, span, due) => {
    expect(dueDay(from, span, calendar)).toBe(due);
  });

  it("is over from the first minute of the next", () => {
    expect(isOver("2026-12-09", "2026-12-08")).toBe(false);
    expect(isOver("2026-12-09", "2026-12-09")).toBe(false);
    expect(isOver("2026-12-09", "2026-12-10")).toBe(true);
  });

  it.each([
    // The clock goes back at 3:00 on 15 February 2026 for Ramadan, and on again at 2:00 on 22 March.
    ["the last minute before Ramadan's hour", "2026-02-13", "2026-02-14T22:59:59Z", "2026-02-14T23:00:00Z"],
    ["the night that is an hour longer", "2026-02-14", "2026-02-15T23:59:59Z", "2026-02-16T00:00:00Z"],
    ["the night that is an hour shorter", "2026-03-21", "2026-03-22T22:59:59Z", "2026-03-22T23:00:00Z"],
  ])("ends at midnight in Casablanca: %s", (_, from, lastSecond, afterIt) => {
    const due = dueDay(from, days(1), calendar);
    expect(isOver(due, casablancaDay(Date.parse(lastSecond)))).toBe(false);
    expect(isOver(due, casablancaDay(Date.parse(afterIt)))).toBe(true);
  });
});
