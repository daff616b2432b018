import { type Actor, isAdmin, isPerson } from "#domain/account/actor.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { type RelayState, type RelayStep, stateAfter } from "./lifecycle.ts";
import { type RelayParty, whoMay, withReason } from "./who-may.ts";

type Relay = { account: string };

/** Whether somebody may take a step of a relay; whether it can be taken now is for the lifecycle to say. */
export const mayAdvance = (actor: Actor, step: RelayStep, relay: Relay): boolean =>
  whoMay[step].some((party) => isOf[party](actor, relay));

const isOf: Record<RelayParty, (actor: Actor, relay: Relay) => boolean> = {
  owner: (actor, { account }) => isPerson(actor, account),
  // Nobody decides on themselves.
  admin: (actor, { account }) => isAdmin(actor) && !isPerson(actor, account),
};

/** The state that a step leads to, if the table holds it and the actor may take it; `state` is `null`: they never asked. */
export function advanceRelay(
  relay: Relay & { state: RelayState | null },
  actor: Actor,
  step: RelayStep,
  reason: string | null = null,
): Outcome<RelayState> {
  if (!mayAdvance(actor, step, relay)) return refused({ code: "not_yours" });
  const to = stateAfter(relay.state, step);
  if (to === undefined) return refused({ code: "not_now", state: relay.state ?? "none" });
  return withReason.includes(step) && !reason
    ? refused({ code: "invalid", fields: { words: "required" } })
    : granted(to);
}
