import { isAdmin } from "#domain/account/actor.ts";
import { type Actor, isAccount } from "#domain/introduction/policy.ts";
import type { CheckInStep } from "./lifecycle.ts";
import { type CheckInParty, whoMay } from "./who-may.ts";

/** The request of a check-in; `relay`: the account that filed it for the person, and still sees it. */
type Asked = { request: string; relay: string | null };

/** Whether somebody may take a step; whether it can be taken now is for the lifecycle to say. */
export const mayAdvance = (actor: Actor, step: CheckInStep, asked: Asked): boolean =>
  whoMay[step].some((party) => isOf[party](actor, asked));

const isOf: Record<CheckInParty, (actor: Actor, asked: Asked) => boolean> = {
  system: ({ role }) => role === "system",
  clock: ({ role }) => role === "clock",
  innovator: (actor, { request }) => actor.role === "innovator" && actor.requestId === request,
  relay: (actor, { relay }) => actor.role === "person" && relay !== null && actor.id === relay,
  admin: (actor) => isAccount(actor) && isAdmin(actor),
};
