import { describe, expect, it } from "vitest";
import { transitionsOf } from "#domain/lifecycle/transitions.ts";
import { isFinal, offerBeginnings, offerStates, offerSteps, offerTable, stateAfter } from "#domain/offer/lifecycle.ts";
import { whoMay } from "#domain/offer/who-may.ts";
import { diagram } from "../lifecycle/diagram.ts";

const transitions = transitionsOf(offerBeginnings, offerTable);

describe("the life of an offer", () => {
  it("reads as this table", () => {
    expect(diagram(transitions)).toMatchInlineSnapshot(`
      "—: draft → draft
      draft: publish → open
      draft: edit → draft
      draft: archive → archived
      draft: move → draft
      announced: publish → open
      announced: edit → announced
      announced: move → announced
      open: edit → open
      open: confirm → open
      open: pause → paused
      open: close → closed
      open: move → open
      paused: edit → paused
      paused: confirm → paused
      paused: resume → open
      paused: close → closed
      paused: move → paused
      closed: edit → closed
      closed: reopen → open
      closed: archive → archived
      closed: move → closed"
    `);
  });

  it("has a row for each state, and a use and an owner for each step", () => {
    expect(Object.keys(offerTable)).toEqual(offerStates);
    expect(new Set(transitions.map(({ step }) => step))).toEqual(new Set(offerSteps));
    for (const step of offerSteps) expect(whoMay[step]).toContain(step === "move" ? "system" : "body");
  });

  it("ends for good only when archived", () => {
    expect(offerStates.filter(isFinal)).toEqual(["archived"]);
  });

  it("lets nothing happen that is not in the table", () => {
    expect(stateAfter("draft", "publish")).toBe("open");
    expect(stateAfter("announced", "archive")).toBeUndefined();
    expect(stateAfter("closed", "resume")).toBeUndefined();
  });
});
