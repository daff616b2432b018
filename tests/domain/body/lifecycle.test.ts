import { describe, expect, it } from "vitest";
import { bodyBeginnings, bodyTable } from "#domain/body/lifecycle.ts";
import { transitionsOf } from "#domain/lifecycle/transitions.ts";
import { diagram } from "../lifecycle/diagram.ts";

describe("the life of a body", () => {
  it("reads as this table", () => {
    expect(diagram(transitionsOf(bodyBeginnings, bodyTable))).toMatchInlineSnapshot(`
      "—: register → active
      active: adopt → active
      active: edit → active
      active: plan → active
      active: pause → paused
      active: depart → away
      active: suspend → suspended
      active: add-contact → active
      active: absorb → paused or active
      active: yield → active
      paused: adopt → paused
      paused: edit → paused
      paused: plan → paused
      paused: resume → active
      paused: suspend → suspended
      paused: add-contact → paused
      paused: absorb → paused
      paused: yield → paused
      away: adopt → away
      away: edit → away
      away: plan → away
      away: pause → paused
      away: return → active
      away: suspend → suspended
      away: add-contact → away
      away: absorb → away
      away: yield → away
      suspended: reinstate → paused or active
      suspended: add-contact → suspended"
    `);
  });
});
