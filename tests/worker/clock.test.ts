import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MatchAnswer } from "#contract/match-answer.ts";
import { editOffer } from "#tests/support/edit-offer.ts";
import { postJson } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { casablancaDay } from "#worker/clock.ts";

describe("the day in Casablanca", () => {
  it.each([
    // An hour ahead of UTC, until 20 September 2026.
    ["2026-06-30T22:59:59Z", "2026-06-30"],
    ["2026-06-30T23:00:00Z", "2026-07-01"],
    // On UTC in Ramadan (in 2026, from 15 February to 22 March), and from that September on.
    ["2026-03-01T23:59:59Z", "2026-03-01"],
    ["2026-03-02T00:00:00Z", "2026-03-02"],
    ["2026-12-31T23:59:59Z", "2026-12-31"],
    ["2027-01-01T00:00:00Z", "2027-01-01"],
    // The nights on which the clock changes.
    ["2026-02-14T23:30:00Z", "2026-02-15"],
    ["2026-02-15T23:30:00Z", "2026-02-15"],
    ["2026-03-22T23:30:00Z", "2026-03-23"],
    ["2026-09-20T23:30:00Z", "2026-09-20"],
    // The last midnight before Ramadan's hour, the first after it, and the first one when it is over, to the second.
    ["2026-02-14T22:59:59Z", "2026-02-14"],
    ["2026-02-14T23:00:00Z", "2026-02-15"],
    ["2026-02-15T23:59:59Z", "2026-02-15"],
    ["2026-02-16T00:00:00Z", "2026-02-16"],
    ["2026-03-21T23:59:59Z", "2026-03-21"],
    ["2026-03-22T22:59:59Z", "2026-03-22"],
    ["2026-03-22T23:00:00Z", "2026-03-23"],
    // Ramadan of 2027 changes no clock.
    ["2027-02-20T23:59:59Z", "2027-02-20"],
    ["2027-02-21T00:00:00Z", "2027-02-21"],
  ])("at %s is %s", (at, day) => {
    expect(casablancaDay(Date.parse(at))).toBe(day);
  });
});

describe("an offer with a window", () => {
  let wasl: Wasl;
  beforeAll(async () => {
    wasl = await startWasl();
    // Listed on its first day, and never looked at again: what a list holds is judged all the same.
    await editOffer(wasl.db, "indh-phase-3", { opensOn: "2026-06-01", closesOn: "2026-12-31" }, "2026-06-01");
  });
  afterAll(() => wasl.close());

  it.each([
    ["the minute before its first day", "2026-05-31T22:59:59Z", false],
    ["the first minute of its first day", "2026-05-31T23:00:00Z", true],
    ["23:59 on its first day", "2026-06-01T22:59:59Z", true],
    ["the first minute of its last day", "2026-12-31T00:00:00Z", true],
    ["23:59 on its last day", "2026-12-31T23:59:59Z", true],
    ["the minute after its last day", "2027-01-01T00:00:00Z", false],
  ])("%s in Casablanca", async (_, now, matches) => {
    const answer = await postJson(wasl, "/api/v1/matches", { province: "MA-BEM", needs: ["financing"] }, { now });
    const { matches: found } = (await answer.json()) as MatchAnswer;
    expect(found.some(({ offer }) => offer.id === "indh-phase-3")).toBe(matches);
  });
});
