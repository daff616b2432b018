import type { IntroductionState } from "./lifecycle.ts";

/** How far a request has got: the best of its introductions. `looking`: none is open, and the ladder goes on. */
export const progressCodes = [
  "helped",
  "accepted",
  "asked",
  "sent",
  "agreeing",
  "reaching",
  "proposed",
  "dead-end",
  "looking",
] as const;
export type Progress = (typeof progressCodes)[number];

/** Derived from its introductions, best news first, and never stored. */
export function progressOf(states: readonly IntroductionState[], isDeadEnd: boolean): Progress {
  const reached = progressCodes.find((code) => (states as readonly string[]).includes(code));
  return reached ?? (isDeadEnd ? "dead-end" : "looking");
}
