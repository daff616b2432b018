import type { LocalDate } from "#domain/time/local-date.ts";
import type { IntroductionStep } from "./lifecycle.ts";

/**
 * What comes next for a request whose introduction came to nothing: others are still open; whoever wanted to hand it over
 * keeps it; a new proposal is before the
 * team, to be looked at by a day; the region's centre has been asked (or its author is asked whether it may be, or it is
 * being reached); or nothing was found, and the team calls by a day.
 */
export const nextKinds = [
  "others-open",
  "kept",
  "review",
  "orientation",
  "orientation-agreeing",
  "orientation-reaching",
  "dead-end",
] as const;
export type NextKind = (typeof nextKinds)[number];
export type Next = { kind: NextKind; body: string | null; by: LocalDate | null };

/** How an introduction ended without help, as its author is told. */
export const endings = [
  "declined",
  "lapsed",
  "given-up",
  "suspended",
  "agreement-expired",
  "refused",
  "nothing-yet",
] as const;
export type Ending = (typeof endings)[number];

/** How the steps that end an introduction are told to its author. */
export const endingOf: Partial<Record<IntroductionStep, Ending>> = {
  decline: "declined",
  lapse: "lapsed",
  "give-up": "given-up",
  suspend: "suspended",
  expire: "agreement-expired",
  refuse: "refused",
};
