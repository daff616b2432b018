import { describe, expect, it } from "vitest";
import type { IntroductionState, IntroductionStep } from "#domain/introduction/lifecycle.ts";
import { statesAlong } from "#domain/introduction/states-along.ts";

/** The states of these steps, taken one after another; the body had it from the step numbered `sent` on. */
const along = (steps: readonly IntroductionStep[], state: IntroductionState, sent: number | null = null) =>
  statesAlong(
    steps.map((step, at) => ({ step, at })),
    { state, sentAt: sent },
  );

describe("the states that steps led to", () => {
  it.each([
    [["propose"], "proposed", null, ["proposed"]],
    [["propose", "approve"], "agreeing", null, ["proposed", "agreeing"]],
    [["propose", "approve", "accept"], "accepted", 1, ["proposed", "sent", "accepted"]],
    [["propose", "approve", "agree", "accept"], "accepted", 2, ["proposed", "agreeing", "sent", "accepted"]],
    [["propose", "approve", "agree", "reach"], "sent", 3, ["proposed", "agreeing", "reaching", "sent"]],
    [["propose", "approve", "reach", "lapse"], "lapsed", 2, ["proposed", "reaching", "sent", "lapsed"]],
    [["propose", "approve", "expire"], "withdrawn", null, ["proposed", "agreeing", "withdrawn"]],
    [["propose", "approve", "ask", "expire"], "sent", 1, ["proposed", "sent", "asked", "sent"]],
    [["propose", "approve", "withdraw"], "withdrawn", 1, ["proposed", "sent", "withdrawn"]],
    [["propose", "approve", "decline", "reopen"], "sent", 1, ["proposed", "sent", "declined", "sent"]],
    [["walk-in", "report-help", "contest"], "accepted", 0, ["accepted", "helped", "accepted"]],
  ] as const)("%j, now %s", (steps, state, sent, states) => {
    expect(along(steps, state, sent)).toEqual(states);
  });
});
