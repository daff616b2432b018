import { plural } from "../plural.ts";

export const lists = {
  offers: {
    title: "Toutes les offres de soutien",
    description: "Les offres de soutien aux projets d'innovation sociale au Maroc, par territoire et par besoin.",
    heading: "Les offres",
    lead: "Toutes les offres que nous connaissons, avec leur source. Filtrez par territoire, besoin ou mots.",
    empty: "Aucune offre connue avec ces filtres.",
  },
  bodies: {
    title: "Toutes les structures de soutien",
    description: "Les structures qui soutiennent l'innovation sociale au Maroc, par territoire, besoin et type.",
    heading: "Les structures",
    lead: "Les organismes qui peuvent vous aider ou vous orienter, avec leur source.",
    empty: "Aucune structure connue avec ces filtres.",
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
