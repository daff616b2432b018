import { plural } from "../plural.ts";

export const bodyFigures = {
  title: "Nos chiffres",
  heading: "Vos dossiers, en chiffres",
  lead: "Ce que vous avez reçu, ce que vous avez répondu, et ce que sont devenus les projets que vous avez acceptés.",
  answers: "Vos réponses",
  share: (share: string) => `${share} des demandes ont eu une réponse`,
  half: (days: string) => `La moitié des premières réponses arrive ${days}.`,
  sameDay: "le jour même",
  within: plural("fr", {
    one: "en # jour ouvré au plus",
    many: "en # jours ouvrés au plus",
    other: "en # jours ouvrés au plus",
  }),
  more: plural("fr", {
    one: "en plus de # jour ouvré",
    many: "en plus de # jours ouvrés",
    other: "en plus de # jours ouvrés",
  }),
  byMonth: "Mois par mois",
  month: "Mois",
  steps: {
    received: "Reçues",
    accept: "Acceptées",
    decline: "Refusées",
    lapse: "Sans réponse",
    help: "Aidées",
    "no-help": "Non aidées",
  },
  projects: "Ce que deviennent les projets que vous avez acceptés",
  none: "Aucun pour le moment.",
  after: (months: number) => `Après ${months} mois`,
  stuck: "Ce qui bloque",
  file: "Télécharger en CSV",
  back: "Revenir aux chiffres",
  passedOn: "Un dossier que vous avez transmis reste compté, mais il n'est plus dans cette liste.",
};
