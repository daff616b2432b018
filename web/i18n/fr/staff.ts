import { findings } from "./findings.ts";

/** Of a request, for those who work on it: what its author reads in the second person, said of the person. */
export const staff = {
  labels: {
    problem: "Le problème à résoudre",
    province: "Province ou préfecture",
    needs: "Ce dont la personne a besoin",
    legalForm: "Statut",
    age: "Âge",
    groups: "Fait partie de",
    amountMad: "Montant recherché, en dirhams",
    name: "Nom",
    words: "Vos mots",
  },
  agreeing: "En attente de l'accord de la personne",
  moreGroups: (groups: string) => `si la personne fait aussi partie de : ${groups}`,
  findings: {
    ...findings,
    criteria: {
      ...findings.criteria,
      need: "Le besoin",
      territory: "Le territoire",
      legalForm: "Le statut",
      text: "Les mots du projet",
    },
    need: {
      met: (needs: string) => `Répond au besoin de la personne : ${needs}`,
      unmet: "Ne répond à aucun de ses besoins",
      unknown: "La personne n'a pas dit de quoi elle a besoin",
    },
    territory: {
      province: (name: string) => `Sa province, ${name}, est couverte`,
      region: (name: string) => `Sa région, ${name}, est couverte`,
      country: "Ouvert dans tout le Maroc, donc là aussi",
      unmet: "Ne couvre pas sa province",
      unknown: "La personne n'a pas dit où elle est",
    },
    stage: {
      ...findings.stage,
      met: (stages: string) => `L'étape du projet convient (${stages})`,
      unknown: (stages: string) => `La personne n'a pas dit où en est le projet. L'offre vise : ${stages}`,
    },
    legalForm: {
      ...findings.legalForm,
      met: (forms: string) => `Le statut convient (${forms})`,
      unknown: (forms: string) => `La personne n'a pas dit son statut. L'offre vise : ${forms}`,
    },
    groups: {
      ...findings.groups,
      met: (groups: string) => `Fait partie des personnes visées (${groups})`,
      unknown: (groups: string) => `La personne n'a pas dit si elle fait partie des personnes visées (${groups})`,
    },
    age: {
      ...findings.age,
      met: (range: string) => `L'âge convient (${range})`,
      unknown: (range: string) => `La personne n'a pas dit son âge. L'offre est pour les personnes ${range}`,
    },
    amount: {
      ...findings.amount,
      unknown: (least: string) =>
        `La personne n'a pas dit quel montant elle cherche. L'offre finance à partir de ${least}`,
    },
    window: { ...findings.window, unknown: "Les dates d'ouverture ne sont pas connues" },
    capacity: { ...findings.capacity, unknown: "On ne sait pas s'il reste des places" },
    sectors: {
      ...findings.sectors,
      unsaid: (sectors: string) => `L'offre préfère : ${sectors}. La personne n'a pas dit son domaine`,
    },
    text: { ...findings.text, none: "L'offre ne parle pas de ce sujet, ou le projet n'est pas décrit" },
  },
};
