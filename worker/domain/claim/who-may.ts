import type { ClaimStep } from "./lifecycle.ts";

/**
 * Who takes the steps of a claim: whoever filed it, an admin, or a manager of the body that is claimed; the system, when two
 * bodies are found to be one.
 */
export const claimParties = ["claimant", "admin", "manager", "system"] as const;
export type ClaimParty = (typeof claimParties)[number];

export const whoMay: Record<ClaimStep, readonly ClaimParty[]> = {
  file: ["claimant"],
  ask: ["admin"],
  answer: ["claimant"],
  verify: ["admin"],
  admit: ["manager"],
  doubt: ["manager"],
  refuse: ["admin"],
  withdraw: ["claimant"],
  move: ["system"],
};
