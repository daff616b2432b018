import { describe, expect, it } from "vitest";
import { calendarOf } from "#domain/time/calendar.ts";
import { fixedHolidaysOf, isFixedHoliday } from "#domain/time/holidays.ts";

describe("the fixed holidays", () => {
  it("are eleven in 2027, in order", () => {
    expect(fixedHolidaysOf(2027).map(({ day, name }) => `${day} ${name}`)).toEqual([
      "2027-01-01 new-year",
      "2027-01-11 independence-manifesto",
      "2027-01-14 amazigh-new-year",
      "2027-05-01 labour-day",
      "2027-07-30 throne-day",
      "2027-08-14 oued-ed-dahab",
      "2027-08-20 revolution",
      "2027-08-21 youth-day",
      "2027-10-31 unity-day",
      "2027-11-06 green-march",
      "2027-11-18 independence-day",
    ]);
  });

  it.each([
    ["2023-01-14", false],
    ["2024-01-14", true],
    ["2025-10-31", false],
    ["2026-10-31", true],
    ["2026-11-25", false],
    ["2090-11-18", true],
  ])("%s: %s", (day, isOne) => {
    expect(isFixedHoliday(day)).toBe(isOne);
    expect(fixedHolidaysOf(Number(day.slice(0, 4))).some((holiday) => holiday.day === day)).toBe(isOne);
  });
});

describe("the calendar", () => {
  it("holds the lunar days that were read, and the fixed ones", () => {
    const calendar = calendarOf(["2027-03-10"]);
    const days = ["2027-03-09", "2027-03-10", "2027-03-11", "2027-05-01"];
    expect(days.filter((day) => calendar.isHoliday(day))).toEqual(["2027-03-10", "2027-05-01"]);
  });
});
