import { describe, expect, it } from "vitest";
import { claimBeginnings, claimTable } from "#domain/claim/lifecycle.ts";
import { transitionsOf } from "#domain/lifecycle/transitions.ts";
import { diagram } from "../lifecycle/diagram.ts";

describe("the life of a claim", () => {
  it("reads as this table", () => {
    expect(diagram(transitionsOf(claimBeginnings, claimTable))).toMatchInlineSnapshot(`
      "—: file → pending
      pending: ask → asked
      pending: verify → verified
      pending: admit → verified
      pending: doubt → pending
      pending: refuse → refused
      pending: withdraw → withdrawn
      pending: move → pending
      asked: answer → pending
      asked: refuse → refused
      asked: withdraw → withdrawn
      asked: move → asked"
    `);
  });
});
