import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/time/add-days.ts";
import { addWorkingDays } from "#domain/time/add-working-days.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import { daysBetween } from "#domain/time/days-between.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { workingDaysBetween } from "#domain/time/working-days-between.ts";

const noLunar = calendarOf([]);
const eid2027 = calendarOf(["2027-03-10", "2027-03-11"]);

describe("adding working days", () => {
  it.each<[why: string, from: LocalDate, count: number, calendar: Calendar, to: LocalDate]>([
    ["nothing to wait for", "2026-11-25", 0, noLunar, "2026-11-25"],
    ["nothing to wait for, on a Sunday", "2026-11-29", 0, noLunar, "2026-11-29"],
    ["within a week", "2026-11-23", 3, noLunar, "2026-11-26"],
    ["from Friday evening", "2026-11-27", 1, noLunar, "2026-11-30"],
    ["from a Saturday", "2026-11-28", 1, noLunar, "2026-11-30"],
    ["from a Sunday", "2026-11-29", 2, noLunar, "2026-12-01"],
    ["over two weekends", "2026-11-27", 10, noLunar, "2026-12-11"],
    ["from the day before a holiday (Wednesday 18 November)", "2026-11-17", 1, noLunar, "2026-11-19"],
    ["from a holiday", "2026-11-18", 1, noLunar, "2026-11-19"],
    ["to a holiday on a Friday (6 November), then the weekend", "2026-11-05", 1, noLunar, "2026-11-09"],
    ["over a holiday on a Saturday (31 October), which takes nothing more", "2026-10-30", 1, noLunar, "2026-11-02"],
    ["over two holidays in a row (20 and 21 August, Thursday and Friday)", "2026-08-19", 1, noLunar, "2026-08-24"],
    ["over the year's end (1 January is a Friday)", "2026-12-31", 1, noLunar, "2027-01-04"],
    ["over January, with its two holidays (Monday 11, Thursday 14)", "2027-01-08", 4, noLunar, "2027-01-18"],
    ["over Eid, on a Wednesday and a Thursday", "2027-03-09", 2, eid2027, "2027-03-15"],
    ["over the same days, when nobody entered Eid", "2027-03-09", 2, noLunar, "2027-03-11"],
    ["over the leap day", "2028-02-28", 2, noLunar, "2028-03-01"],
  ])("%s: from %s, %i", (_, from, count, calendar, to) => {
    expect(addWorkingDays(from, count, calendar)).toBe(to);
  });

  it("ends, whatever the calendar holds", () => {
    const alwaysHoliday: Calendar = { isHoliday: () => true };
    expect(daysBetween("2026-11-25", addWorkingDays("2026-11-25", 1, alwaysHoliday))).toBe(1826);
    expect(daysBetween("2026-11-25", addWorkingDays("2026-11-25", 1e9, noLunar))).toBe(1826);
  });

  const day = fc.integer({ min: 0, max: 30_000 }).map((shift) => addDays("2000-01-01", shift));
  const holidays = (from: LocalDate) =>
    fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 20 }).map((shifts) => shifts.map((n) => addDays(from, n)));
  const dayOnCalendar = day.chain((from) => fc.tuple(fc.constant(from), holidays(from).map(calendarOf)));

  it("is the way back of the working days between", () => {
    fc.assert(
      fc.property(dayOnCalendar, fc.integer({ min: 0, max: 60 }), ([from, calendar], count) => {
        expect(workingDaysBetween(from, addWorkingDays(from, count, calendar), calendar)).toBe(count);
      }),
    );
  });

  it("comes to the first day with so many: a working day, on which one more is counted", () => {
    fc.assert(
      fc.property(dayOnCalendar, fc.integer({ min: 1, max: 60 }), ([from, calendar], count) => {
        const to = addWorkingDays(from, count, calendar);
        expect(workingDaysBetween(from, addDays(to, -1), calendar)).toBe(count - 1);
        expect(calendar.isHoliday(to)).toBe(false);
        expect([0, 6]).not.toContain(new Date(to).getUTCDay());
      }),
    );
  });

  it("never comes earlier for one holiday more", () => {
    fc.assert(
      fc.property(
        day.chain((from) => fc.tuple(fc.constant(from), holidays(from))),
        ([from, known]) => {
          const before = addWorkingDays(from, 10, calendarOf(known.slice(1)));
          expect(addWorkingDays(from, 10, calendarOf(known)) >= before).toBe(true);
        },
      ),
    );
  });
});
