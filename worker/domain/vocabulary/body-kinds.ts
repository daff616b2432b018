/** What sort of organisation a support body is. Labels: `worker/contract/words`. */
export const bodyKinds = [
  "cri",
  "public-agency",
  "regional-council",
  "local-authority",
  "ministry",
  "university",
  "incubator",
  "foundation",
  "company",
  "bank",
  "cooperation-agency",
  "association",
  "network",
  "media",
  "other",
] as const;
export type BodyKind = (typeof bodyKinds)[number];
