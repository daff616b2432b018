import { describe, expect, it } from "vitest";
import { monthsIn } from "#domain/figures/body-months.ts";
import { stuckIn, survivalOf, toldIn } from "#domain/figures/outcomes.ts";

const told = toldIn({
  "1.going-well": 8,
  "1.stopped": 2,
  "3.going-well": 12,
  "3.stuck.market": 3,
  "3.stopped": 1,
  "4.stuck.financing": 4,
  "4.stuck.market": 2,
  "5.going-well": 0,
  "6.unknown": 7,
});

describe("what became of projects", () => {
  it("counts as stopped by a month whoever said so by then, and as there whoever answered at it", () => {
    expect(survivalOf(told)).toEqual([
      { months: 6, number: 3, goingWell: 12, stuck: 3, stopped: 3, goesOn: 75 },
      { months: 12, number: 4, goingWell: 0, stuck: 6, stopped: 3, goesOn: 75 },
      { months: 24, number: 5, goingWell: 0, stuck: 0, stopped: 3, goesOn: null },
    ]);
  });

  it("holds each check-in against those who came as far: nobody has stopped at a month that nobody has reached", () => {
    const young = toldIn({ "1.going-well": 6, "1.stopped": 2, "2.going-well": 3, "2.stopped": 1 });
    expect(survivalOf(young).map(({ goesOn }) => goesOn)).toEqual([null, null, null]);
    const old = toldIn({ "1.going-well": 6, "1.stopped": 2, "3.going-well": 4, "3.stopped": 1 });
    expect(survivalOf(old).map(({ goesOn }) => goesOn)).toEqual([60, null, null]);
  });

  it("puts first what most are stuck on, at whichever check-in", () => {
    expect(stuckIn(told)).toEqual([
      { stuckOn: "market", cases: 5 },
      { stuckOn: "financing", cases: 4 },
    ]);
  });
});

describe("what a body did, month by month", () => {
  it("puts steps together as they are told", () => {
    const rows = [
      { month: "2026-12", step: "received", taken: 3 },
      { month: "2026-12", step: "walk-in", taken: 1 },
      { month: "2026-12", step: "accept", taken: 1 },
      { month: "2026-12", step: "report-unreachable", taken: 1 },
      { month: "2026-11", step: "decline", taken: 2 },
    ] as const;
    expect(monthsIn(rows)).toEqual([
      { month: "2026-12", received: 3, accept: 2, decline: 0, lapse: 0, help: 0, "no-help": 1 },
      { month: "2026-11", received: 0, accept: 0, decline: 2, lapse: 0, help: 0, "no-help": 0 },
    ]);
  });
});
