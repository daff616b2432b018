/** Why a body declines. Labels: `worker/contract/words`. */
export const declineReasons = [
  "out-of-territory",
  "not-eligible",
  "not-our-field",
  "no-capacity",
  "offer-ended",
  "already-helped",
  "other",
] as const;
export type DeclineReason = (typeof declineReasons)[number];
