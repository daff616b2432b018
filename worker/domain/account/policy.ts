import { type Actor, isAdmin, isPerson } from "./actor.ts";
import type { AccountStep } from "./lifecycle.ts";
import { type AccountParty, whoMay } from "./who-may.ts";

type Account = { id: string };

/** Whether somebody may take a step of an account; whether it can be taken now is for the lifecycle to say. */
export const mayAdvance = (actor: Actor, step: AccountStep, account: Account): boolean =>
  whoMay[step].some((party) => isOf[party](actor, account));

const isOf: Record<AccountParty, (actor: Actor, account: Account) => boolean> = {
  anyone: () => true,
  owner: (actor, { id }) => isPerson(actor, id),
  // Nobody makes or unmakes themselves: there is always another who saw it.
  admin: (actor, { id }) => isAdmin(actor) && !isPerson(actor, id),
};
