import { describe, expect, it } from "vitest";
import { transitionsOf } from "#domain/lifecycle/transitions.ts";
import { memberBeginnings, memberTable } from "#domain/member/lifecycle.ts";
import { diagram } from "../lifecycle/diagram.ts";

describe("the life of a member", () => {
  it("reads as this table", () => {
    expect(diagram(transitionsOf(memberBeginnings, memberTable))).toMatchInlineSnapshot(`
      "—: join → active
      active: make-manager → active
      active: make-adviser → active
      active: plan-absence → active
      active: leave → left
      active: remove → left
      left: join → active"
    `);
  });
});
