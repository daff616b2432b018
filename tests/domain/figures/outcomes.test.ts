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
      { months: 6, number: 3, goingWell: 12, stuck: 3, stopped: 3, goesOn: null },
      { months: 12, number: 4, goingWell: 0, stuck: 6, stopped: 3, goesOn: null },
      { months: 24, number: 5, goingWell: 0, stuck: 0, stopped: 3, goesOn: null },
    ]);
  });

  it("holds each check-in against those who came as far: nobody has stopped at a month that nobody has reached", () => {
    const old = toldIn({ "1.going-well": 6, "1.stopped": 4, "3.going-well": 5, "3.stopped": 5 });
    expect(survivalOf(old).map(({ goesOn }) => goesOn)).toEqual([30, null, null]);
  });

  it("tells no share of fewer than five, nor one that a number under five could be worked out from", () => {
    const shareOf = (goingWell: number, stuck: number, stopped: number) =>
      survivalOf(toldIn({ "3.going-well": goingWell, "3.stuck.market": stuck, "3.stopped": stopped }))[0]?.goesOn;
    expect([shareOf(12, 5, 5), shareOf(6, 0, 0), shareOf(0, 0, 5)]).toEqual([77, 100, 0]);
    // Of six that go on, 67 % would say that three have stopped.
    expect([shareOf(6, 0, 3), shareOf(12, 3, 5), shareOf(1, 1, 1)]).toEqual([null, null, null]);
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
