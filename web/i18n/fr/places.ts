import { plural } from "../plural.ts";

export const places = {
  regions: {
    title: "Les 12 régions",
    description: "Les structures et les offres de soutien connues dans chacune des 12 régions du Maroc.",
    heading: "Les 12 régions",
    lead: "Ce que nous connaissons dans chaque région. Un petit nombre veut dire que l'information manque, ou que le soutien manque.",
    bodies: plural("fr", { one: "# structure", many: "# structures", other: "# structures" }),
    offers: plural("fr", {
      one: "# offre de la région",
      many: "# offres de la région",
      other: "# offres de la région",
    }),
  },
  region: {
    title: (region: string) => `Région ${region}`,
    description: (region: string) =>
      `Structures, offres et projets connus dans la région ${region}, et les besoins sans offre.`,
    bodies: "Structures",
    noBodies: "Aucune structure connue dans cette région.",
    offers: "Offres propres à la région",
    noOffers: "Nous ne connaissons aucune offre propre à cette région.",
    national: "Offres ouvertes dans tout le Maroc",
    without: "Besoins sans aucune offre",
    withoutNote: "Nous ne connaissons aucune offre, ni de la région ni nationale, pour :",
    covered: "Chaque besoin a au moins une offre connue.",
    cases: "Projets de la région",
    casesNote: "Racontés dans le rapport des rencontres régionales de 2020.",
    problem: "Le problème",
    solution: "La solution",
    find: "Trouver une aide dans cette région",
    cri: "Premier point d'orientation",
  },
};
