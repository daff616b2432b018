import type { OfferStep } from "./lifecycle.ts";
import { type OfferParty, whoMay } from "./who-may.ts";

/** Who is acting on an offer. */
export type Actor = { role: "clock" };

/** Whether somebody may take a step; whether the step can be taken now is for the lifecycle to say. */
export const mayAdvance = (actor: Actor, step: OfferStep): boolean => whoMay[step].some((party) => isOf[party](actor));

const isOf: Record<OfferParty, (actor: Actor) => boolean> = {
  // Nobody acts for a body before there are accounts.
  body: () => false,
  clock: ({ role }) => role === "clock",
};
