/** What a project is about; a preference of some offers, never a bar. Labels: `worker/contract/words`. */
export const sectors = [
  "health",
  "education",
  "culture",
  "environment",
  "inclusion",
  "agriculture",
  "crafts",
  "tourism",
  "blue-economy",
  "energy",
  "digital",
  "trade",
] as const;
export type Sector = (typeof sectors)[number];
