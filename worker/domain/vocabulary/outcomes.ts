/** What an introduction led to, as the body reports it. Labels: `worker/contract/words`. */
export const outcomes = [
  "funded",
  "mentored",
  "trained",
  "equipped",
  "other-help",
  "not-helped",
  "unreachable",
] as const;
export type Outcome = (typeof outcomes)[number];
