import type { IntroductionState } from "./lifecycle.ts";

/** Why a body hands a case over. Labels: `worker/contract/words`; what is not in the list is said in words. */
export const handOverReasons = ["other-need", "out-of-territory", "no-means", "better-placed", "other"] as const;
export type HandOverReason = (typeof handOverReasons)[number];

/** The states of an introduction in which its case is still being handed over: the giver keeps the case. */
export const beingHandedOver: readonly IntroductionState[] = ["proposed", "agreeing", "reaching", "sent", "asked"];

/** How a step of the receiver's introduction ends a hand-over: it has the case now, or the giver keeps it. */
export type HandOverEnd = "accepted" | "kept";

/** `giver`: the state of the introduction that is handed over; `null`: none is. What no longer is the giver's ends nothing. */
export const handOverEnd = (giver: IntroductionState | null, to: IntroductionState): HandOverEnd | null => {
  if (giver !== "accepted" || beingHandedOver.includes(to)) return null;
  return to === "accepted" ? "accepted" : "kept";
};
