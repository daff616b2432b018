import { describe, expect, it } from "vitest";
import { transitionsOf } from "#domain/lifecycle/transitions.ts";
import { type RelayState, type RelayStep, relayBeginnings, relayTable } from "#domain/relay/lifecycle.ts";
import { diagram } from "#tests/domain/lifecycle/diagram.ts";

describe("the life of a relay", () => {
  it("reads as this table", () => {
    const transitions = transitionsOf<RelayState, RelayStep>(relayBeginnings, relayTable);
    expect(diagram(transitions)).toMatchInlineSnapshot(`
      "—: ask → asked
      asked: verify → verified
      asked: refuse → refused
      asked: leave → ended
      verified: end → ended
      verified: leave → ended
      refused: ask → asked
      ended: ask → asked"
    `);
  });
});
