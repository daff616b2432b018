import { describe, expect, it } from "vitest";
import { invitationBeginnings, invitationTable } from "#domain/invitation/lifecycle.ts";
import { transitionsOf } from "#domain/lifecycle/transitions.ts";
import { diagram } from "../lifecycle/diagram.ts";

describe("the life of an invitation", () => {
  it("reads as this table", () => {
    expect(diagram(transitionsOf(invitationBeginnings, invitationTable))).toMatchInlineSnapshot(`
      "—: invite → sent
      sent: accept → accepted
      sent: revoke → revoked
      sent: move → sent"
    `);
  });
});
