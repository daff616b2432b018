/** The forms a project may have, having none included. Labels: `worker/contract/words`. */
export const legalForms = [
  "individual",
  "informal-group",
  "self-employed",
  "cooperative",
  "association",
  "economic-interest-group",
  "company",
] as const;
export type LegalForm = (typeof legalForms)[number];
