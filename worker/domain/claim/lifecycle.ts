import type { Beginnings, StepTable } from "#domain/lifecycle/table.ts";

export const claimStates = ["pending", "asked", "verified", "refused", "withdrawn"] as const;
export type ClaimState = (typeof claimStates)[number];

export const claimSteps = ["file", "ask", "answer", "verify", "admit", "doubt", "refuse", "withdraw", "move"] as const;
export type ClaimStep = (typeof claimSteps)[number];

export const claimBeginnings = { file: "pending" } as const satisfies Beginnings<ClaimState, ClaimStep>;

/**
 * Read it aloud: "a pending claim can be asked about, verified, refused or withdrawn". An admin verifies, through a contact
 * that the admin found; the manager in place admits a colleague. `doubt`: the manager says no, which ends nothing: the one
 * in place may be the impostor. `move`: the body turned out to be another entry of the same body.
 */
export const claimTable = {
  pending: {
    ask: "asked",
    verify: "verified",
    admit: "verified",
    doubt: "pending",
    refuse: "refused",
    withdraw: "withdrawn",
    move: "pending",
  },
  asked: { answer: "pending", refuse: "refused", withdraw: "withdrawn", move: "asked" },
  verified: {},
  refused: {},
  withdrawn: {},
} as const satisfies StepTable<ClaimState, ClaimStep>;

export const stateAfter = (state: ClaimState, step: ClaimStep): ClaimState | undefined => rows[state][step];

const rows: Record<ClaimState, Partial<Record<ClaimStep, ClaimState>>> = claimTable;
