import type { Standing } from "#domain/body/lifecycle.ts";
import type { MemberRole } from "#domain/member/lifecycle.ts";

/** What somebody is to a body that they belong to. */
export type Membership = { body: string; role: MemberRole; standing: Standing };

/**
 * Somebody who is signed in. `isAdmin` holds only in a session that admins may act in (decision 015); `isRelay`: a verified
 * relay, which belongs to no body.
 */
export type Person = {
  role: "person";
  id: string;
  isAdmin: boolean;
  memberships: readonly Membership[];
  isRelay?: boolean;
};

/** Who is acting: nobody that we know, somebody signed in, or the clock. */
export type Actor = { role: "visitor" } | Person | { role: "clock" };

export const isAdmin = (actor: Actor): boolean => actor.role === "person" && actor.isAdmin;
export const isPerson = (actor: Actor, id: string): boolean => actor.role === "person" && actor.id === id;
/** Whether somebody is this relay, and verified. */
export const isRelay = (actor: Actor, relay: string | null): boolean =>
  actor.role === "person" && actor.isRelay === true && actor.id === relay;
export const isClock = (actor: Actor): boolean => actor.role === "clock";

/** What somebody is to a body; `undefined`: they do not belong to it. */
export const membershipIn = (actor: Actor, body: string | null): Membership | undefined =>
  actor.role === "person" ? actor.memberships.find((membership) => membership.body === body) : undefined;

/** Whether somebody may act for a body: whoever belongs to it, unless it is suspended. */
export function actsFor(actor: Actor, body: string | null): boolean {
  const membership = membershipIn(actor, body);
  return membership !== undefined && membership.standing !== "suspended";
}

/** Whether somebody runs a body, and may act for it. */
export const manages = (actor: Actor, body: string | null): boolean =>
  actsFor(actor, body) && membershipIn(actor, body)?.role === "manager";
