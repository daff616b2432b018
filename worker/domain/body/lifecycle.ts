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
  "yield",
] as const;
export type BodyStep = (typeof bodySteps)[number];

export const bodyBeginnings = { register: "active" } as const satisfies Beginnings<Standing, BodyStep>;

/**
 * Read it aloud: "an active body can be edited, paused, and suspended". `adopt`: its first verified claim; `plan`: its
 * absence and its monthly capacity; `absorb` and `yield`: of two entries of one body, one takes the other in; `reinstate`
 * leads back to a pause that the body had taken itself, and `absorb` into the pause of the entry whose words are kept.
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
    absorb: ["paused", "active"],
    yield: "active",
  },
  paused: {
    adopt: "paused",
    edit: "paused",
    plan: "paused",
    resume: "active",
    suspend: "suspended",
    "add-contact": "paused",
    absorb: "paused",
    yield: "paused",
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
    yield: "away",
  },
  suspended: { reinstate: ["paused", "active"], "add-contact": "suspended" },
} as const satisfies StepTable<Standing, BodyStep>;

/** What decides where a step with several ends leads: whether the body had paused itself. */
export type Circumstances = { hadPaused: boolean };

const applies: Partial<Record<Standing, (circumstances: Circumstances) => boolean>> = {
  paused: ({ hadPaused }) => hadPaused,
};

/** Where a step leads; `undefined` when it cannot be taken. */
export function stateAfter(
  standing: Standing,
  step: BodyStep,
  circumstances: Circumstances = { hadPaused: false },
): Standing | undefined {
  const ends = rows[standing][step];
  return typeof ends === "string" ? ends : ends?.find((end) => applies[end]?.(circumstances) ?? true);
}

const rows: StepTable<Standing, BodyStep> = bodyTable;

/** The steps that a body's own pauses and absences are made of: the last of them tells how it would stand, not suspended. */
export const ownStandingSteps = ["pause", "resume", "depart", "return"] as const satisfies readonly BodyStep[];
