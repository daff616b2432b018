import type { Criterion } from "#domain/matching/match.ts";

const criteria: Record<Criterion, string> = {
  need: "Votre besoin",
  territory: "Votre territoire",
  stage: "L'étape du projet",
  legalForm: "Votre statut",
  groups: "Les personnes visées",
  age: "L'âge",
  amount: "Le montant",
  window: "Les dates",
  capacity: "Les places",
  sectors: "Le domaine",
  text: "Vos mots",
  freshness: "Offre confirmée récemment",
  responsiveness: "Structure qui répond",
};

/** One sentence for each answer of each criterion, with its evidence. */
export const findings = {
  criteria,
  need: {
    met: (needs: string) => `Répond à votre besoin : ${needs}`,
    unmet: "Ne répond à aucun de vos besoins",
    unknown: "De quoi avez-vous besoin ?",
  },
  territory: {
    province: (name: string) => `Votre province, ${name}, est couverte`,
    region: (name: string) => `Votre région, ${name}, est couverte`,
    country: "Ouvert dans tout le Maroc, donc chez vous aussi",
    unmet: "Ne couvre pas votre province",
    unknown: "Dans quelle province êtes-vous ?",
  },
  stage: {
    open: "Aucune condition d'étape connue",
    met: (stages: string) => `L'étape de votre projet convient (${stages})`,
    unmet: (stages: string) => `Réservé à une autre étape : ${stages}`,
    unknown: (stages: string) => `Où en est le projet ? L'offre vise : ${stages}`,
  },
  legalForm: {
    open: "Aucune condition de statut connue",
    met: (forms: string) => `Votre statut convient (${forms})`,
    unmet: (forms: string) => `Réservé à un autre statut : ${forms}`,
    unknown: (forms: string) => `Quel est votre statut ? L'offre vise : ${forms}`,
  },
  groups: {
    open: "Aucun public particulier connu",
    met: (groups: string) => `Vous faites partie des personnes visées (${groups})`,
    unmet: (groups: string) => `Réservé à d'autres personnes : ${groups}`,
    unknown: (groups: string) => `Faites-vous partie des personnes visées ? (${groups})`,
  },
  age: {
    open: "Aucune condition d'âge connue",
    met: (range: string) => `Votre âge convient (${range})`,
    unmet: (range: string) => `Réservé à un autre âge : ${range}`,
    unknown: (range: string) => `Quel âge avez-vous ? L'offre est pour les personnes ${range}`,
    between: (min: number, max: number) => `de ${min} à ${max} ans`,
    from: (min: number) => `de ${min} ans et plus`,
    upTo: (max: number) => `de ${max} ans et moins`,
  },
  amount: {
    open: "Aucune condition de montant",
    met: "Le montant recherché convient",
    ceiling: (most: string) => `Peut donner jusqu'à ${most}`,
    partly: (amount: string) => `Peut couvrir ${amount} du montant recherché, pas la totalité`,
    unmet: (least: string) => `Ne finance qu'à partir de ${least}`,
    unknown: (least: string) => `Quel montant cherchez-vous ? L'offre finance à partir de ${least}`,
  },
  window: {
    met: "Aucune date de fin connue",
    until: (day: string) => `Ouvert jusqu'au ${day} inclus`,
    unknown: "Demandez les dates d'ouverture",
    because: {
      "not-yet-open": "Pas encore ouvert",
      ended: "Date limite passée",
      draft: "Pas encore publié",
      announced: "Annoncé, pas encore ouvert",
      paused: "En pause pour le moment",
      closed: "Fermé",
      archived: "N'existe plus",
    },
    opensOn: (day: string) => `Ouvre le ${day}`,
  },
  capacity: {
    met: "Il reste de la place, à notre connaissance",
    unknown: "Demandez s'il reste des places",
    because: {
      full: "Plus de place",
      "body-paused": "La structure ne prend plus de demandes pour le moment",
      "body-away": "La structure est absente pour le moment",
      "body-suspended": "La structure est suspendue",
    },
  },
  sectors: {
    shared: (sectors: string) => `Domaine préféré par l'offre : ${sectors}`,
    open: "Aucun domaine préféré",
    other: (sectors: string) => `L'offre préfère un autre domaine : ${sectors}`,
    unsaid: (sectors: string) => `L'offre préfère : ${sectors}. Vous n'avez pas dit votre domaine`,
  },
  text: {
    shared: (terms: string) => `L'offre parle aussi de : ${terms}`,
    none: "L'offre ne parle pas de votre sujet, ou votre projet n'est pas décrit",
  },
  freshness: {
    confirmed: (day: string) => `Confirmé par la structure le ${day}`,
    late: (day: string) => `Confirmé par la structure le ${day}, il y a plus de six mois`,
    never: "Pas encore confirmé par la structure",
  },
  responsiveness: {
    answered: (share: string) => `A répondu à temps à ${share} des demandes`,
    unknown: "Pas encore assez de demandes pour le savoir",
  },
};
