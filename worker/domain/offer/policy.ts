import { type Actor, actsFor, isClock } from "#domain/account/actor.ts";
import type { OfferStep } from "./lifecycle.ts";
import { type OfferParty, whoMay } from "./who-may.ts";

/** The body that an offer is of; `null`: nobody named gives it, and nobody acts for it. */
type Offer = { body: string | null };

/** Whether somebody may take a step; whether the step can be taken now is for the lifecycle to say. */
export const mayAdvance = (actor: Actor, step: OfferStep, offer: Offer): boolean =>
  whoMay[step].some((party) => isOf[party](actor, offer));

const isOf: Record<OfferParty, (actor: Actor, offer: Offer) => boolean> = {
  body: (actor, { body }) => actsFor(actor, body),
  clock: isClock,
  // What follows from something else that was allowed is asked of nobody.
  system: () => false,
};
