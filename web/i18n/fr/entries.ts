import { plural } from "../plural.ts";

/** What cards and pages say of an offer or a body. */
export const entries = {
  gives: "Ce que cela apporte",
  by: { explicit: "Proposé par", probable: "Probablement proposé par", reported: "Rapporté par" },
  byReportedNote: "La structure qui le propose n'est pas nommée.",
  byNobody: "La source ne dit pas quelle structure propose cette offre.",
  needs: "Besoins couverts",
  territories: "Où",
  everywhere: "Tout le Maroc",
  territoryUnknown: "Territoire non précisé",
  knownIn: (places: string) => `Connu à ${places}`,
  upTo: (amount: string) => `jusqu'à ${amount}`,
  from: (amount: string) => `à partir de ${amount}`,
  between: (least: string, most: string) => `de ${least} à ${most}`,
  interestFree: "sans intérêt",
  until: (day: string) => `Jusqu'au ${day} inclus`,
  opens: (day: string) => `Ouvre le ${day}`,
  toConfirm: "À confirmer",
  confirmedOn: (day: string) => `Confirmé par la structure le ${day}`,
  source: "source :",
  lines: (count: number, lines: string) => `${count === 1 && !lines.includes("-") ? "ligne" : "lignes"} ${lines}`,
  law: "Présent dans chaque région selon la loi.",
  translated: "Traduit par Wasl.",
  original: "Lire le texte d'origine",
  offersCount: plural("fr", { one: "# offre", many: "# offres", other: "# offres" }),
};
