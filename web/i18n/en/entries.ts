import type { Copy } from "../fr.ts";

export const entries: Copy["entries"] = {
  by: { explicit: "Offered by", probable: "Probably offered by", reported: "Reported by" },
  byReportedNote: "The organisation that offers it is not named.",
  byNobody: "The source does not say which organisation gives this offer.",
  territories: "Where",
  everywhere: "All of Morocco",
  territoryUnknown: "Territory not stated",
  knownIn: (places) => `Known so far in: ${places}`,
  upTo: (amount) => `up to ${amount}`,
  from: (amount) => `from ${amount}`,
  between: (least, most) => `from ${least} to ${most}`,
  interestFree: "interest-free",
  until: (day) => `Until ${day} included`,
  opens: (day) => `Opens on ${day}`,
  toConfirm: "To be confirmed",
  confirmedOn: (day) => `Confirmed by the organisation on ${day}`,
  source: "source:",
  lines: (count, lines) => `${count === 1 && !lines.includes("-") ? "line" : "lines"} ${lines}`,
  law: "Present in every region by law.",
  translated: "Translated by Wasl.",
  original: "Read the original text",
};
