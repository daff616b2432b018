import { type Actor, isAdmin, isPerson, manages } from "#domain/account/actor.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { type ClaimState, type ClaimStep, stateAfter } from "./lifecycle.ts";
import { type ClaimParty, whoMay } from "./who-may.ts";

type Claim = { account: string; body: string | null };

/** Whether somebody may take a step of a claim; whether it can be taken now is for the lifecycle to say. */
export const mayAdvance = (actor: Actor, step: ClaimStep, claim: Claim): boolean =>
  whoMay[step].some((party) => isOf[party](actor, claim));

const isOf: Record<ClaimParty, (actor: Actor, claim: Claim) => boolean> = {
  claimant: (actor, { account }) => isPerson(actor, account),
  // Nobody decides on a claim of their own.
  admin: (actor, { account }) => isAdmin(actor) && !isPerson(actor, account),
  manager: (actor, { account, body }) => manages(actor, body) && !isPerson(actor, account),
  // What follows from something else that was allowed is asked of nobody.
  system: () => false,
};

/** The state that a step leads to, if the table holds it and the actor may take it. */
export function advanceClaim(claim: Claim & { state: ClaimState }, actor: Actor, step: ClaimStep): Outcome<ClaimState> {
  if (!mayAdvance(actor, step, claim)) return refused({ code: "not_yours" });
  const to = stateAfter(claim.state, step);
  return to === undefined ? refused({ code: "not_now", state: claim.state }) : granted(to);
}
