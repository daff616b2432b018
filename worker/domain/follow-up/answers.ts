import type { Need } from "#domain/vocabulary/needs.ts";

/** How it is going, as the person answers a check-in. */
export const checkInAnswers = ["going-well", "stuck", "stopped"] as const;
export type CheckInAnswer = (typeof checkInAnswers)[number];

/** What somebody is stuck on. */
export const stuckOns = ["financing", "authorisation", "market", "people", "place", "something-else"] as const;
export type StuckOn = (typeof stuckOns)[number];

/** An answer with what goes with it. */
export type Answered = { answer: CheckInAnswer; stuckOn: StuckOn | null };

/** The need that is proposed anew to whoever is stuck on this (design §4); `null`: the team looks at it. */
export const needAnew = (stuckOn: StuckOn): Need | null => needOf[stuckOn];

const needOf: Record<StuckOn, Need | null> = {
  financing: "financing",
  authorisation: "legal",
  market: "market-access",
  people: "mentoring",
  place: "incubation",
  "something-else": null,
};

/** A need that is wanted anew leads; one that was asked already stays where it stands. */
export const withNeed = (needs: readonly Need[], need: Need): readonly Need[] =>
  needs.includes(need) ? needs : [need, ...needs];

/** Whether the support helped, as the person says. */
export const helpedAnswers = ["yes", "partly", "no"] as const;
export type HelpedAnswer = (typeof helpedAnswers)[number];
