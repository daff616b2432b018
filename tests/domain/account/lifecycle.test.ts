import { describe, expect, it } from "vitest";
import { accountBeginnings, accountTable } from "#domain/account/lifecycle.ts";
import { transitionsOf } from "#domain/lifecycle/transitions.ts";
import { diagram } from "../lifecycle/diagram.ts";

describe("the life of an account", () => {
  it("reads as this table", () => {
    expect(diagram(transitionsOf(accountBeginnings, accountTable))).toMatchInlineSnapshot(`
      "—: open → active
      active: rename → active
      active: add-passkey → active
      active: remove-passkey → active
      active: make-admin → active
      active: unmake-admin → active
      active: erase → erased"
    `);
  });
});
