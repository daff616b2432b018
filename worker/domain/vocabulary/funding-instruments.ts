/** How money is given. Labels: `worker/contract/words`. */
export const fundingInstruments = [
  "grant",
  "honour-loan",
  "microcredit",
  "repayable-advance",
  "bank-loan",
  "equity",
  "in-kind",
] as const;
export type FundingInstrument = (typeof fundingInstruments)[number];
