import type { Beginnings, StepTable } from "#domain/lifecycle/table.ts";

/** How a body stands: it takes requests, it has paused, it is away for a time, or an admin has suspended it. */
export const standings = ["active", "paused", "away", "suspended"] as const;
export type Standing = (typeof standings)[number];

export const bodySteps = [
  "register",
  "adopt",
  "edit",
  "plan",
  "pause",
  "resume",
  "depart",
  "return",
  "suspend",
  "reinstate",
  "add-contact",
  "absorb",
] as const;
export type BodyStep = (typeof bodySteps)[number];

export const bodyBeginnings = { register: "active" } as const satisfies Beginnings<Standing, BodyStep>;

/**
 * Read it aloud: "an active body can be edited, paused, and suspended". `adopt`: its first verified claim; `plan`: its
 * absence and its monthly capacity; `absorb`: another entry of the same body becomes part of it.
 */
export const bodyTable = {
  active: {
    adopt: "active",
    edit: "active",
    plan: "active",
    pause: "paused",
    depart: "away",
    suspend: "suspended",
    "add-contact": "active",
    absorb: "active",
  },
  paused: {
    adopt: "paused",
    edit: "paused",
    plan: "paused",
    resume: "active",
    suspend: "suspended",
    "add-contact": "paused",
    absorb: "paused",
  },
  away: {
    adopt: "away",
    edit: "away",
    plan: "away",
    pause: "paused",
    return: "active",
    suspend: "suspended",
    "add-contact": "away",
    absorb: "away",
  },
  suspended: { reinstate: "active", "add-contact": "suspended" },
} as const satisfies StepTable<Standing, BodyStep>;

/** Where a step leads; `undefined` when it cannot be taken. */
export const stateAfter = (standing: Standing, step: BodyStep): Standing | undefined => rows[standing][step];

const rows: Record<Standing, Partial<Record<BodyStep, Standing>>> = bodyTable;
