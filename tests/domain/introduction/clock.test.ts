import { describe, expect, it } from "vitest";
import { dueOf, endsOn, introductionTimers, lookOn, timersOf, type Waiting } from "#domain/introduction/clock.ts";
import { introductionStates } from "#domain/introduction/lifecycle.ts";
import { calendarOf } from "#domain/time/calendar.ts";

/** Eid al-Fitr of 2027, as the table is seeded. */
const calendar = calendarOf(["2027-03-10", "2027-03-11"]);
const sent = (from: string, spent = 0): Waiting => ({ state: "sent", from, spent, told: 0 });

describe("the last day that a body has", () => {
  const cases: readonly [string, string, string][] = [
    ["sent on a Monday: two weeks", "2026-11-30", "2026-12-14"],
    ["sent on a Friday evening: the weekend does not count", "2026-11-27", "2026-12-11"],
    ["sent on a Saturday: Monday is the first day", "2026-11-28", "2026-12-11"],
    ["sent on the eve of a holiday", "2026-11-17", "2026-12-02"],
    ["over the turn of the year: 1, 11 and 14 January are holidays", "2026-12-28", "2027-01-13"],
    ["over Eid, which an admin entered", "2027-03-05", "2027-03-23"],
    ["from before Ramadan's hour to after it", "2027-02-05", "2027-02-19"],
  ];
  it.each(cases)("%s", (_, from, last) => {
    expect(endsOn(sent(from), calendar)).toBe(last);
  });

  it("goes on from where it was when the body asked: four days were spent, six are left", () => {
    expect(endsOn(sent("2026-12-07", 4), calendar)).toBe("2026-12-15");
  });

  it("leaves one day, whatever was spent before it asked", () => {
    expect(endsOn(sent("2026-12-07", 10), calendar)).toBe("2026-12-08");
  });

  it("brings back no reminder that the body had before it asked", () => {
    const spent = sent("2026-12-07", 5);
    expect(lookOn(spent, "2026-12-07")).toBe("2026-12-10");
    expect(dueOf(spent, "2026-12-09", calendar).timer).toBeNull();
    expect(dueOf(spent, "2026-12-10", calendar)).toMatchObject({ timer: { after: { count: 7 } }, told: 2 });
  });

  it("is the day that the rules approve on, for a proposal: whoever is told later ends nothing", () => {
    expect(endsOn({ state: "proposed", from: "2026-11-30", spent: 0, told: 0 }, calendar)).toBe("2026-12-09");
  });

  it("comes before what would be told meanwhile, when the clock stood still for weeks", () => {
    const late = dueOf({ state: "proposed", from: "2026-11-30", spent: 0, told: 0 }, "2027-01-20", calendar);
    expect(late.timer).toMatchObject({ step: "approve" });
    const next = dueOf({ state: "proposed", from: "2026-11-30", spent: 0, told: late.told }, "2027-01-21", calendar);
    expect(next.timer).toBeNull();
  });
});

describe("what is due", () => {
  const from = "2026-11-30";
  it.each([
    ["2026-12-03", null, 0],
    ["2026-12-04", { tell: "body" }, 1],
    ["2026-12-09", { tell: "body" }, 1],
    ["2026-12-10", { tell: "body" }, 2],
    ["2026-12-14", { tell: "body" }, 2],
    ["2026-12-15", { step: "lapse" }, 3],
    ["2027-02-01", { step: "lapse" }, 3],
  ])("on %s, of what was sent on 30 November", (today, timer, told) => {
    const due = dueOf(sent(from), today, calendar);
    expect(due.told).toBe(told);
    if (timer === null) expect(due.timer).toBeNull();
    else expect(due.timer).toMatchObject(timer);
  });

  it("goes off once: what has gone off does not again", () => {
    expect(dueOf({ ...sent(from), told: 1 }, "2026-12-04", calendar)).toMatchObject({ timer: null, told: 1 });
  });

  it("after a week of downtime, only the last one goes off", () => {
    expect(dueOf(sent(from), "2026-12-14", calendar).timer).toEqual({ ...timersOf("sent")[1] });
  });

  it("does nothing where nothing waits", () => {
    for (const state of introductionStates.filter((each) => timersOf(each).length === 0)) {
      expect(dueOf({ state, from, spent: 0, told: 0 }, "2030-01-01", calendar)).toEqual({
        ...{ timer: null, told: 0, lookOn: null },
      });
    }
  });
});

describe("the day to look again", () => {
  it("is never after the day on which something is due, whatever holidays are entered meanwhile", () => {
    for (const { in: state } of introductionTimers) {
      for (const from of ["2027-03-01", "2027-03-05", "2027-03-09", "2026-12-30"]) {
        const waiting = { state, from, spent: 0, told: 0 };
        const look = lookOn(waiting, from) ?? "";
        expect([state, from, dueOf(waiting, look, calendarOf([])).told]).toEqual([state, from, 1]);
        expect(dueOf(waiting, look, calendar).told).toBeLessThanOrEqual(1);
      }
    }
  });

  it("is tomorrow at the soonest, so that a run never looks twice", () => {
    expect(lookOn(sent("2026-11-30"), "2026-12-10")).toBe("2026-12-11");
  });
});
