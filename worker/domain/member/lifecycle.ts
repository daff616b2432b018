import type { Beginnings, StepTable } from "#domain/lifecycle/table.ts";

export const memberRoles = ["manager", "adviser"] as const;
export type MemberRole = (typeof memberRoles)[number];

export const memberStates = ["active", "left"] as const;
export type MemberState = (typeof memberStates)[number];

export const memberSteps = ["join", "make-manager", "make-adviser", "plan-absence", "leave", "remove"] as const;
export type MemberStep = (typeof memberSteps)[number];

export const memberBeginnings = { join: "active" } as const satisfies Beginnings<MemberState, MemberStep>;

/** Accounts come and go, the body and its history stay. Read it aloud: "an active member can leave; one who left can join". */
export const memberTable = {
  active: {
    "make-manager": "active",
    "make-adviser": "active",
    "plan-absence": "active",
    leave: "left",
    remove: "left",
  },
  left: { join: "active" },
} as const satisfies StepTable<MemberState, MemberStep>;

export const stateAfter = (state: MemberState, step: MemberStep): MemberState | undefined => rows[state][step];

const rows: Record<MemberState, Partial<Record<MemberStep, MemberState>>> = memberTable;
