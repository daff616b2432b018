import type { Standing } from "#domain/body/lifecycle.ts";
import type { OfferState } from "#domain/offer/lifecycle.ts";
import type { IntroductionState } from "./lifecycle.ts";
import { takesPlace } from "./open.ts";

/** What keeps an introduction from being put to a body, as a code: an admin, or the person, is told which. */
export const noPlaceCodes = [
  "body-paused",
  "body-away",
  "body-suspended",
  "body-full",
  "offer-full",
  "offer-not-open",
] as const;
export type NoPlace = (typeof noPlaceCodes)[number];

/** What there is to take of: `taken`: how many the body has this month. Without an offer, it is an orientation. */
export type Room = {
  standing: Standing;
  monthlyCapacity: number | null;
  taken: number;
  offer: { state: OfferState; placesLeft: number | null } | null;
};

/** Why no place can be taken; `null`: one can. */
export function noPlaceIn({ standing, monthlyCapacity, taken, offer }: Room): NoPlace | null {
  if (standing !== "active") return `body-${standing}`;
  if (offer && offer.state !== "open") return "offer-not-open";
  if (offer?.placesLeft === 0) return "offer-full";
  return monthlyCapacity !== null && taken >= monthlyCapacity ? "body-full" : null;
}

/** The places that an introduction holds. */
export type Held = { tookPlace: boolean; tookMonth: string | null };

/** Whether a step takes a place, gives one back, or neither: reopening takes only what had been given back. */
export function placeChange(held: Held, to: IntroductionState): "take" | "give" | null {
  const holds = held.tookPlace || held.tookMonth !== null;
  if (takesPlace(to)) return holds ? null : "take";
  return holds ? "give" : null;
}

/** The month that a day lies in, as capacity is counted: `2026-11`. */
export const monthOf = (day: string): string => day.slice(0, 7);
