import { type Actor, isAdmin, manages } from "#domain/account/actor.ts";
import type { Beginnings, StepTable } from "#domain/lifecycle/table.ts";

export const invitationStates = ["sent", "accepted", "revoked"] as const;
export type InvitationState = (typeof invitationStates)[number];

export const invitationSteps = ["invite", "accept", "revoke", "move"] as const;
export type InvitationStep = (typeof invitationSteps)[number];

export const invitationBeginnings = { invite: "sent" } as const satisfies Beginnings<InvitationState, InvitationStep>;

/** Read it aloud: "an invitation that was sent can be accepted or revoked, once"; `move`: its body is part of another now. */
export const invitationTable = {
  sent: { accept: "accepted", revoke: "revoked", move: "sent" },
  accepted: {},
  revoked: {},
} as const satisfies StepTable<InvitationState, InvitationStep>;

/** A manager invites colleagues; whoever holds the link, and its address, accepts. */
export const mayInvite = (actor: Actor, body: string): boolean => manages(actor, body);
export const mayRevoke = (actor: Actor, body: string): boolean => manages(actor, body) || isAdmin(actor);
