import type { Actor } from "#domain/account/actor.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { type OfferState, type OfferStep, stateAfter } from "./lifecycle.ts";
import { mayAdvance } from "./policy.ts";

/** The state a step leads to, if the table holds it and the actor may take it. */
export function advanceOffer(
  offer: { state: OfferState; body: string | null },
  actor: Actor,
  step: OfferStep,
): Outcome<OfferState> {
  if (!mayAdvance(actor, step, offer)) return refused({ code: "not_yours" });
  const to = stateAfter(offer.state, step);
  return to === undefined ? refused({ code: "not_now", state: offer.state }) : granted(to);
}
