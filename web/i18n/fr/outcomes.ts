import type { StuckOn } from "#domain/follow-up/answers.ts";

const stuckOn: Record<StuckOn, string> = {
  financing: "l'argent",
  authorisation: "une autorisation",
  market: "la vente, les clients",
  people: "l'équipe, les compétences",
  place: "le lieu, le local",
  "something-else": "autre chose",
};

export const outcomes = {
  title: "Ce que deviennent les projets",
  heading: "Ce que deviennent les projets",
  lead: "Ce que répondent les personnes aidées, 1, 3, 6, 12 et 24 mois après la première acceptation : leur projet avance, est bloqué ou s'est arrêté.",
  hidden: "Les nombres sous 5 ne sont pas montrés, pour que personne ne soit reconnu.",
  nothing: "Personne n'a encore répondu.",
  by: {
    all: "En tout",
    region: "Par région",
    need: "Par besoin",
    gender: "Selon qui porte le projet (si c'est dit)",
    area: "À la campagne ou en ville (si c'est dit)",
    body: "Par structure",
  },
  after: (months: number) => `après ${months} mois`,
  goesOn: (share: string) => `${share} des projets continuent`,
  tooFew: "trop peu de réponses",
  few: "moins de 5",
  states: { goingWell: "avancent", stuck: "bloqués", stopped: "arrêtés" },
  stuckOnHeading: "Ce qui bloque",
  stuckOn,
  file: "Télécharger en CSV",
  columns: ["Par", "Pour", "Quand", "Avancent", "Bloqués", "Arrêtés", "Continuent", "Bloqués par"],
  back: "Revenir à ce que deviennent les projets",
  toOutcomes: "Ce que deviennent les projets, jusqu'à deux ans après",
  casesOf: {
    "going-well": "Projets qui avancent",
    stuck: "Projets bloqués",
    stopped: "Projets arrêtés",
  },
  on: (day: string) => `réponse le ${day}`,
};
