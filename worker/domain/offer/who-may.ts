import type { OfferStep } from "./lifecycle.ts";

/** Who takes the steps of an offer: somebody of its body, the clock, or the system when two bodies are found to be one. */
export const offerParties = ["body", "clock", "system"] as const;
export type OfferParty = (typeof offerParties)[number];

export const whoMay: Record<OfferStep, readonly OfferParty[]> = {
  draft: ["body"],
  publish: ["body"],
  edit: ["body"],
  confirm: ["body"],
  // The clock, when its body has long not confirmed what it once did.
  pause: ["body", "clock"],
  resume: ["body"],
  // The clock, once the last day is over.
  close: ["body", "clock"],
  reopen: ["body"],
  archive: ["body"],
  move: ["system"],
};
