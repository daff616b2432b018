import type { MemberStep } from "./lifecycle.ts";

/** Who takes the steps of a member. The system acts when an invitation is accepted or a claim verified. */
export const memberParties = ["member", "manager", "admin", "system"] as const;
export type MemberParty = (typeof memberParties)[number];

export const whoMay: Record<MemberStep, readonly MemberParty[]> = {
  join: ["system"],
  "make-manager": ["manager", "admin"],
  "make-adviser": ["manager", "admin"],
  "plan-absence": ["member", "manager"],
  leave: ["member"],
  remove: ["manager", "admin"],
};

/** The steps that an admin takes with a reason. */
export const withReason: readonly MemberStep[] = ["make-manager", "make-adviser", "remove"];
