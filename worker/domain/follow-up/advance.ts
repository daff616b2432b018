import type { Actor } from "#domain/introduction/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { type CheckInState, type CheckInStep, stateAfter } from "./lifecycle.ts";
import { mayAdvance } from "./policy.ts";

/** The state that a step of a check-in leads to, if the table holds it, its request goes on, and the actor may take it. */
export function advanceCheckIn(
  checkIn: { request: string; relay: string | null; requestState: string; state: CheckInState },
  actor: Actor,
  step: CheckInStep,
  byPhone = false,
): Outcome<CheckInState> {
  if (!mayAdvance(actor, step, checkIn)) return refused({ code: "not_yours" });
  const to = checkIn.requestState === "submitted" ? stateAfter(checkIn.state, step, byPhone) : undefined;
  return to === undefined ? refused({ code: "not_now", state: checkIn.state }) : granted(to);
}
