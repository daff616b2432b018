import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { type RequestState, type RequestStep, stateAfter } from "./lifecycle.ts";
import { type Actor, mayAdvance } from "./policy.ts";

/** The state a step leads to, if the table holds it and the actor may take it. */
export function advanceRequest(
  request: { id: string; state: RequestState },
  actor: Actor,
  step: RequestStep,
): Outcome<RequestState> {
  if (!mayAdvance(actor, step, request)) return refused({ code: "not_yours" });
  const to = stateAfter(request.state, step);
  return to === undefined ? refused({ code: "not_now", state: request.state }) : granted(to);
}
