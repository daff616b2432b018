import { describe, expect, it } from "vitest";
import { transitionsOf } from "#domain/lifecycle/transitions.ts";
import {
  isFinal,
  requestBeginnings,
  requestStates,
  requestSteps,
  requestTable,
  stateAfter,
} from "#domain/request/lifecycle.ts";
import { diagram } from "../lifecycle/diagram.ts";

const transitions = transitionsOf(requestBeginnings, requestTable);

describe("the life of a request", () => {
  it("reads as this table", () => {
    expect(diagram(transitions)).toMatchInlineSnapshot(`
      "—: submit → submitted
      submitted: correct → submitted
      submitted: withdraw → withdrawn
      submitted: close → closed
      submitted: set-aside → set-aside
      submitted: renew-receipt → submitted
      submitted: share-company → submitted
      submitted: hide-company → submitted
      submitted: take-over → submitted
      submitted: erase → erased
      withdrawn: renew-receipt → withdrawn
      withdrawn: take-over → withdrawn
      withdrawn: erase → erased
      closed: renew-receipt → closed
      closed: take-over → closed
      closed: erase → erased
      set-aside: reopen → submitted
      set-aside: renew-receipt → set-aside
      set-aside: take-over → set-aside
      set-aside: erase → erased"
    `);
  });

  it("has a row for each state, and a use for each step", () => {
    expect(Object.keys(requestTable)).toEqual(requestStates);
    expect(new Set(transitions.map(({ step }) => step))).toEqual(new Set(requestSteps));
  });

  it("can be erased from every state, and from then on nothing more", () => {
    for (const state of requestStates)
      expect(stateAfter(state, "erase")).toBe(state === "erased" ? undefined : "erased");
    expect(requestStates.filter(isFinal)).toEqual(["erased"]);
  });

  it("stays submitted when corrected, and cannot be corrected once withdrawn, closed or set aside", () => {
    expect(stateAfter("submitted", "correct")).toBe("submitted");
    for (const state of ["withdrawn", "closed", "set-aside"] as const)
      expect(stateAfter(state, "correct")).toBeUndefined();
  });

  it("begins by being submitted, and once only", () => {
    expect(stateAfter(null, "submit")).toBe("submitted");
    expect(stateAfter(null, "correct")).toBeUndefined();
    expect(stateAfter("submitted", "submit")).toBeUndefined();
  });
});
