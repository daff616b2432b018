import type { IntroductionState, IntroductionStep } from "./lifecycle.ts";

/** Why a body hands a case over. Labels: `worker/contract/words`; what is not in the list is said in words. */
export const handOverReasons = ["other-need", "out-of-territory", "no-means", "better-placed", "other"] as const;
export type HandOverReason = (typeof handOverReasons)[number];

/** The states of an introduction in which its case is still being handed over: the giver keeps the case. */
export const beingHandedOver: readonly IntroductionState[] = ["proposed", "agreeing", "reaching", "sent", "asked"];

/** How a hand-over ended, as the giver is told; but for `accepted`, it keeps the case. */
export const handOverEnds = ["accepted", "declined", "unanswered", "not-reached", "refused", "dismissed"] as const;
export type HandOverEnd = (typeof handOverEnds)[number];

/** The steps of the receiver's introduction that end a hand-over, and how. */
const ends: Partial<Record<IntroductionStep, HandOverEnd>> = {
  accept: "accepted",
  decline: "declined",
  lapse: "unanswered",
  suspend: "unanswered",
  "give-up": "not-reached",
  refuse: "refused",
  // The person was asked, and said nothing in time.
  expire: "refused",
  withdraw: "refused",
  dismiss: "dismissed",
};

/** What a step of the receiver's introduction ends: `giver`: the state of the other, while there is one. */
type Step = { giver: IntroductionState | null; step: IntroductionStep; to: IntroductionState };

/** How a step ends a hand-over; `null`: it goes on, or whoever handed the case over does not have it any more. */
export const handOverEnd = ({ giver, step, to }: Step): HandOverEnd | null =>
  giver === "accepted" && !beingHandedOver.includes(to) ? (ends[step] ?? null) : null;
