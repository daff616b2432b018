import type { CheckInStep } from "./lifecycle.ts";

/** Who takes the steps of a check-in. An admin, or a relay, writes down what the person said to them. */
export const checkInParties = ["system", "clock", "innovator", "relay", "admin"] as const;
export type CheckInParty = (typeof checkInParties)[number];

const whoeverHeard = ["innovator", "relay", "admin"] as const;

export const whoMay: Record<CheckInStep, readonly CheckInParty[]> = {
  // With the first acceptance of the request.
  plan: ["system"],
  ask: ["clock"],
  call: ["clock"],
  "call-again": ["clock"],
  answer: whoeverHeard,
  detail: whoeverHeard,
  // The next one is due.
  pass: ["clock"],
  // When the person has stopped, and when the request ends; resumed when that is taken back.
  end: ["system"],
  resume: ["system"],
};
