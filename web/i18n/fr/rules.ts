import type { Told } from "#domain/introduction/clock.ts";
import type { Criterion } from "#domain/matching/match.ts";
import type { Span } from "#domain/time/span.ts";
import { plural } from "../plural.ts";

const meaning: Record<Criterion, string> = {
  need: "L'offre répond à l'un de vos besoins. Le premier besoin compte le plus.",
  territory:
    "L'offre couvre votre province, votre région ou tout le pays. Plus elle est proche, plus elle a de points.",
  stage: "L'offre convient à l'étape du projet : idée, prototype, lancement ou développement.",
  legalForm: "L'offre est ouverte à votre statut, ou à tous. Jamais de points.",
  groups: "L'offre est ouverte à tous, ou à un groupe dont vous faites partie. Jamais de points.",
  age: "L'offre est ouverte à votre âge, bornes comprises. Jamais de points.",
  amount:
    "Pour un financement : le montant n'est pas sous le minimum de l'offre. Au-dessus du maximum, l'offre couvre une partie.",
  window: "L'offre est ouverte aujourd'hui. Le dernier jour compte en entier.",
  capacity: "Il reste des places, et la structure prend des demandes.",
  sectors: "Le domaine de votre projet est de ceux que l'offre préfère.",
  text: "L'offre parle de la même chose que votre projet, même avec d'autres mots ou dans une autre langue : « prêt » et « قرض » comptent comme un même mot. Jamais plus de 10 points : les mots ne passent pas avant les faits.",
  freshness: "La structure a confirmé son offre récemment.",
  responsiveness: "La structure répond à temps aux demandes.",
};

const told: Record<Told, string> = {
  admins: "l'équipe est prévenue",
  innovator: "la personne est prévenue",
  body: "la structure est relancée",
  "call-list": "nous appelons la structure",
};

const span: Record<Span["unit"], (count: number) => string> = {
  "working-day": plural("fr", { one: "# jour ouvré", many: "# jours ouvrés", other: "# jours ouvrés" }),
  day: plural("fr", { one: "# jour", many: "# jours", other: "# jours" }),
  month: plural("fr", { one: "# mois", many: "# mois", other: "# mois" }),
};

export const rules = {
  span,
  matching: {
    title: "Comment les offres sont classées",
    description: "Les critères, les points et l'ordre : les mêmes règles pour tous, écrites en entier.",
    heading: "Comment les offres sont classées",
    lead: "Un programme compare vos réponses à chaque offre, toujours de la même façon. Voici toutes ses règles. Personne ne paie pour être mieux placé.",
    version: (version: string) => `Version des règles : ${version}.`,
    verdictsHeading: "Trois réponses possibles",
    verdicts: [
      ["Vous remplissez les conditions connues", "Toutes les conditions que nous connaissons sont remplies."],
      [
        "Il manque une réponse de votre part",
        "L'offre a une condition dont vous n'avez rien dit. Ce qui n'est pas dit n'est ni un oui ni un non : l'offre reste, et la question est posée.",
      ],
      ["Ne convient pas", "Une condition n'est pas remplie. L'offre n'est pas montrée, sauf si peu de chose manque."],
    ] as readonly (readonly [string, string])[],
    criteriaHeading: "Les critères, dans l'ordre",
    criterion: "Critère",
    points: "Points au plus",
    bars: "Peut écarter l'offre.",
    scores: "Ne fait que classer.",
    meaning,
    scoreHeading: "Les points",
    score: [
      "Les points de chaque critère s'ajoutent ; le total va de 0 à 100. Le calcul est montré sous chaque offre.",
      "Une réponse inconnue vaut la moitié des points.",
      "L'âge, le genre et l'origine ne donnent jamais de points.",
      "À points égaux, la structure qui a reçu le moins de demandes en 30 jours passe d'abord. Sinon, le sort décide, toujours de la même façon pour la même demande. Jamais l'ordre alphabétique.",
      "Quand les offres sont très nombreuses, le programme n'en lit qu'une partie. Il commence par celles confirmées depuis peu et celles qui répondent à plusieurs besoins. Leur nombre est alors précédé de « plus de ».",
    ] as readonly string[],
    alsoHeading: "Ce que nous montrons aussi",
    also: [
      ["Presque", "Des offres fermées par une ou deux choses que vous pourriez changer."],
      [
        "Peut-être ici aussi",
        "Des offres connues ailleurs seulement, qui conviendraient si elles existaient chez vous.",
      ],
      ["Une question qui aide", "La réponse qui permettrait de trancher pour le plus d'offres."],
      ["Un plan", "Peu d'offres, de structures différentes, qui couvrent ensemble tous vos besoins."],
    ] as readonly (readonly [string, string])[],
  },
  procedure: {
    title: "Ce qui arrive à une demande",
    description: "Les étapes d'une demande, qui fait quoi, et en combien de temps.",
    heading: "Ce qui arrive à une demande",
    lead: "Une seule procédure pour toutes les structures. Ce qui n'est pas écrit ici ne peut pas arriver.",
    request: "La demande",
    requestLead: "Elle appartient à la personne qui la fait.",
    introduction: "La mise en relation",
    introductionLead: "Une demande est présentée à une structure pour une de ses offres.",
    offer: "L'offre",
    offerLead: "La structure la tient à jour.",
    start: "Au début",
    step: (step: string, who: string, to: string) => `${step} (${who}) → ${to}`,
    nothing: "C'est fini : plus rien ne peut se passer.",
    afterSpan: (after: string, what: string) => `Après ${after} : ${what}`,
    told,
    followUp: "Après l'aide",
    checkIns: (spans: string) => `Nous demandons comment cela se passe ${spans} après la première acceptation.`,
    closes: (span: string) => `La demande est close ${span} après la dernière question.`,
    deadEnd: (call: string, waits: string) =>
      `Si rien ne convient, la demande va au centre régional d'investissement. S'il ne peut pas aider, l'équipe appelle la personne sous ${call}. La demande reste comparée aux nouvelles offres pendant ${waits}.`,
    contest: (span: string) => `La personne a ${span} pour contester ce que dit une structure.`,
    working:
      "Les jours ouvrés vont du lundi au vendredi, sans les jours fériés. Un délai finit à minuit, heure de Casablanca.",
  },
};
