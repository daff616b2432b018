import type { OfferStep } from "./lifecycle.ts";

/** Who takes the steps of an offer: somebody of its body, or the clock. */
export const offerParties = ["body", "clock"] as const;
export type OfferParty = (typeof offerParties)[number];

export const whoMay: Record<OfferStep, readonly OfferParty[]> = {
  publish: ["body"],
  edit: ["body"],
  pause: ["body"],
  resume: ["body"],
  // The clock, once the last day is over.
  close: ["body", "clock"],
  reopen: ["body"],
  archive: ["body"],
};
