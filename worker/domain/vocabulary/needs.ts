/** The 12 kinds of support, in the order in which lists show them. Labels: `worker/contract/words`. */
export const needs = [
  "financing",
  "mentoring",
  "training",
  "incubation",
  "legal",
  "networking",
  "market-access",
  "visibility",
  "digital",
  "equipment",
  "research",
  "impact",
] as const;
export type Need = (typeof needs)[number];
