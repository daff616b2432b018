import { type Actor, isAdmin, isPerson, manages } from "#domain/account/actor.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { type MemberRole, type MemberState, type MemberStep, stateAfter } from "./lifecycle.ts";
import { type MemberParty, whoMay } from "./who-may.ts";

type Member = { body: string; account: string };

/** Whether somebody may take a step of a member; whether it can be taken now is for the lifecycle to say. */
export const mayAdvance = (actor: Actor, step: MemberStep, member: Member): boolean =>
  whoMay[step].some((party) => isOf[party](actor, member));

const isOf: Record<MemberParty, (actor: Actor, member: Member) => boolean> = {
  member: (actor, { account }) => isPerson(actor, account),
  // For oneself there is leaving; what a manager does is done to others.
  manager: (actor, { body, account }) => manages(actor, body) && !isPerson(actor, account),
  admin: (actor, { account }) => isAdmin(actor) && !isPerson(actor, account),
  system: () => false,
};

/** A member beside the others: how many managers the body has, and how many members, this one counted. */
export type InPlace = Member & { role: MemberRole; state: MemberState; managers: number; members: number };

/**
 * The state that a step leads to, if the table holds it and the actor may take it. The last manager leaves, or becomes an
 * adviser, only once somebody else runs the body, or when nobody else is left in it.
 */
export function advanceMember(member: InPlace, actor: Actor, step: MemberStep): Outcome<MemberState> {
  if (!mayAdvance(actor, step, member)) return refused({ code: "not_yours" });
  const to = stateAfter(member.state, step);
  if (to === undefined) return refused({ code: "not_now", state: member.state });
  return endsManaging.includes(step) && isLastOfOthers(member) ? refused({ code: "last_manager" }) : granted(to);
}

const endsManaging: readonly MemberStep[] = ["make-adviser", "leave", "remove"];
/** The only manager of a body where others are. */
export const isLastOfOthers = ({ role, managers, members }: Pick<InPlace, "role" | "managers" | "members">): boolean =>
  role === "manager" && managers === 1 && members > 1;
