import { describe, expect, it } from "vitest";
import { countedSteps, type DatedStep, measured } from "#domain/figures/measured.ts";
import { type IntroductionStep, introductionSteps } from "#domain/introduction/lifecycle.ts";
import { calendarOf } from "#domain/time/calendar.ts";

const calendar = calendarOf(["2027-03-10", "2027-03-11"]);
const dated = ([step, on, by = "admin"]: readonly [IntroductionStep, string, string?]): DatedStep => ({ step, on, by });
const lastOf = (...steps: readonly (readonly [IntroductionStep, string, string?])[]) => {
  const [last, ...before] = steps.map(dated).toReversed();
  if (!last) throw new Error("no step");
  return measured(last, before.toReversed(), calendar);
};
const proposed = ["propose", "2027-03-08"] as const;

describe("what a step of an introduction counts as", () => {
  it.each([
    ["approve", "2027-03-08", 0],
    ["approve", "2027-03-12", 2],
    ["dismiss", "2027-03-15", 3],
  ] as const)("a review, by whoever looks at the proposal: %s on %s, in working days", (step, on, days) => {
    expect(lastOf(proposed, [step, on])).toEqual({ measure: "reviewed", days });
  });

  it("counts the review of what the clock approves at last, and none of what needs no review", () => {
    expect(lastOf(proposed, ["approve", "2027-03-19", "clock"])).toEqual({ measure: "reviewed", days: 7 });
    expect(lastOf(proposed, ["approve", "2027-03-08", "system"])).toBeNull();
  });

  it.each(["accept", "decline", "ask"] as const)("an answer, once it was sent: %s", (step) => {
    const approved = ["approve", "2027-03-08"] as const;
    expect(lastOf(proposed, approved, [step, "2027-03-12"])).toEqual({ measure: "answered", days: 2 });
    expect(lastOf(proposed, approved, ["agree", "2027-03-12"], [step, "2027-03-15"])).toMatchObject({ days: 1 });
    expect(lastOf(proposed, approved, ["reach", "2027-03-12"], [step, "2027-03-12"])).toMatchObject({ days: 0 });
  });

  it.each(["answer", "expire"] as const)("no second answer after a question: %s", (back) => {
    const asked = [proposed, ["approve", "2027-03-08"], ["ask", "2027-03-09"], [back, "2027-03-12"]] as const;
    expect(lastOf(...asked, ["accept", "2027-03-15"])).toBeNull();
    expect(lastOf(...asked, ["lapse", "2027-03-22"])).toBeNull();
  });

  it("left without an answer, and answered once it was sent again", () => {
    const lapsed = [proposed, ["approve", "2027-03-08"], ["lapse", "2027-03-25"]] as const;
    expect(lastOf(...lapsed)).toEqual({ measure: "lapsed", days: null });
    const again = [...lapsed, ["reopen", "2027-03-26"], ["accept", "2027-03-29"]] as const;
    expect(lastOf(...again)).toEqual({ measure: "answered", days: 1 });
  });

  it("help, in days of the calendar since it was accepted, once", () => {
    const accepted = [proposed, ["approve", "2027-03-08"], ["accept", "2027-03-08"]] as const;
    const helped = [...accepted, ["report-help", "2027-04-07"]] as const;
    expect(lastOf(...helped)).toEqual({ measure: "helped", days: 30 });
    expect(lastOf(["walk-in", "2027-03-08"], ["report-help", "2027-03-09"])).toEqual({ measure: "helped", days: 1 });
    expect(lastOf(...helped, ["contest", "2027-04-08"], ["report-help", "2027-04-20"])).toBeNull();
  });

  it("nothing, whatever else happens", () => {
    const others = introductionSteps.filter((step) => !countedSteps.includes(step));
    expect(others).toHaveLength(introductionSteps.length - 7);
    for (const step of others) expect([step, lastOf(proposed, [step, "2027-03-09"])]).toEqual([step, null]);
    for (const step of countedSteps) expect([step, lastOf([step, "2027-03-09"])]).toEqual([step, null]);
  });
});
