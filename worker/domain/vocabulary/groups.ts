/** The people an offer may be kept for. Labels: `worker/contract/words`. */
export const groups = [
  "youth",
  "women",
  "children",
  "students",
  "graduates",
  "job-seekers",
  "informal-workers",
  "rural",
  "artisans",
  "local-producers",
  "traders",
  "social-workers",
  "neighbours-of-power-plants",
] as const;
export type Group = (typeof groups)[number];
