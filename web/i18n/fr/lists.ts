import { plural } from "../plural.ts";

export const lists = {
  offers: {
    title: "Toutes les offres de soutien",
    description: "Les aides aux projets sociaux au Maroc, selon le lieu et le besoin.",
    heading: "Les offres",
    lead: "Toutes les offres que nous connaissons, chacune avec sa source. Choisissez un lieu, un besoin, ou cherchez un mot.",
    empty: "Rien trouvé avec ces choix",
    emptyHelp: "Enlevez un choix, ou faites une demande : nous chercherons pour vous.",
  },
  bodies: {
    title: "Toutes les structures de soutien",
    description: "Qui peut aider un projet social au Maroc, selon le lieu, le besoin et le type de structure.",
    heading: "Les structures",
    lead: "Celles qui peuvent vous aider, ou vous dire où aller. Chacune avec sa source.",
    empty: "Rien trouvé avec ces choix",
    emptyHelp: "Enlevez un choix, ou regardez toute la liste.",
  },
  filter: {
    heading: "Filtrer",
    submit: "Filtrer",
    clear: "Tout afficher",
    searchHint: "En français ou en arabe.",
  },
  next: "Page suivante",
  first: "Revenir au début",
  shown: plural("fr", {
    one: "# résultat sur cette page",
    many: "# résultats sur cette page",
    other: "# résultats sur cette page",
  }),
};
