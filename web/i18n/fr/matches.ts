import type { BarringCriterion } from "#domain/matching/match.ts";
import { plural } from "../plural.ts";

const questions: Record<BarringCriterion, string> = {
  need: "De quoi avez-vous besoin ?",
  territory: "Dans quelle province êtes-vous ?",
  stage: "Où en est votre projet ?",
  legalForm: "Quel est votre statut ?",
  groups: "De quels groupes faites-vous partie ?",
  age: "Quel âge avez-vous ?",
  amount: "Quel montant cherchez-vous ?",
  window: "Quelles sont les dates de l'offre ?",
  capacity: "Reste-t-il des places ?",
};

export const matches = {
  title: "Offres pour votre projet",
  titleFor: (place: string) => `Offres pour votre projet à ${place}`,
  description: "Les offres de soutien qui conviennent à votre projet, avec les raisons.",
  heading: "Des offres pour votre projet",
  change: "Changer mes choix",
  found: plural("fr", {
    one: "# offre vous correspond",
    many: "# offres vous correspondent",
    other: "# offres vous correspondent",
  }),
  foundMoreThan: plural("fr", {
    one: "Plus de # offre vous correspond",
    many: "Plus de # offres vous correspondent",
    other: "Plus de # offres vous correspondent",
  }),
  shown: plural("fr", {
    one: "Voici la première.",
    many: "Voici les # premières.",
    other: "Voici les # premières.",
  }),
  order: "La plus adaptée d'abord.",
  how: "Comment sont-elles classées ?",
  rank: (position: string) => `N° ${position}`,
  verdict: {
    eligible: "Vous remplissez les conditions connues",
    toConfirm: plural("fr", {
      one: "Il manque une réponse de votre part",
      many: "Il manque # réponses de votre part",
      other: "Il manque # réponses de votre part",
    }),
  },
  why: "Pourquoi cette offre",
  confirm: "À préciser",
  sum: plural("fr", {
    one: "# point sur 100 : le calcul",
    many: "# points sur 100 : le calcul",
    other: "# points sur 100 : le calcul",
  }),
  sumCaption: "Les points de cette offre",
  sumCriterion: "Critère",
  sumPoints: "Points",
  sumTotal: "Total",
  plan: {
    heading: "Un plan possible",
    intro: "Ces offres se complètent. Voici dans quel ordre les demander.",
    anyStage: "À toute étape",
    uncovered: (needs: string) => `Aucune offre connue ne couvre encore : ${needs}.`,
    uncoveredAmongRead: (needs: string) => `Parmi les offres lues, aucune ne couvre encore : ${needs}.`,
  },
  nextQuestion: {
    heading: "Une question qui aide",
    ask: questions,
    settles: plural("fr", {
      one: "Votre réponse permettrait de trancher pour # offre.",
      many: "Votre réponse permettrait de trancher pour # offres.",
      other: "Votre réponse permettrait de trancher pour # offres.",
    }),
    settlesAtLeast: plural("fr", {
      one: "Votre réponse permettrait de trancher pour au moins # offre.",
      many: "Votre réponse permettrait de trancher pour au moins # offres.",
      other: "Votre réponse permettrait de trancher pour au moins # offres.",
    }),
    answer: "Répondre",
  },
  nearMisses: {
    heading: "Presque : il manque peu",
    intro: "Ces offres vous seraient ouvertes si une ou deux choses changeaient.",
    opens: plural("fr", {
      one: "# offre de plus vous serait ouverte",
      many: "# offres de plus vous seraient ouvertes",
      other: "# offres de plus vous seraient ouvertes",
    }),
    opensAtLeast: plural("fr", {
      one: "Au moins # offre de plus vous serait ouverte",
      many: "Au moins # offres de plus vous seraient ouvertes",
      other: "Au moins # offres de plus vous seraient ouvertes",
    }),
    change: {
      legalForm: (form: string) => `avec un autre statut : ${form}`,
      stage: (stage: string) => `à une étape plus avancée du projet (${stage})`,
      amount: (amount: string) => `pour un montant d'au moins ${amount}`,
      groups: (groups: string) => `si vous faites aussi partie de ces personnes : ${groups}`,
    },
  },
  perhaps: {
    heading: "Peut-être ici aussi",
    intro: "Ces offres sont connues ailleurs. Demandez si elles vous sont ouvertes.",
    knownIn: (places: string) => `Connu ailleurs : ${places}. Demandez si c'est possible chez vous.`,
  },
  nothingLocal: {
    heading: "Aucune offre rien que pour votre région, pour l'instant",
    text: "Nous ne connaissons aucune offre propre à votre province ou à votre région pour ces besoins. Les offres ci-dessous valent pour tout le Maroc.",
  },
  nothing: {
    heading: "Aucune offre connue pour ces choix",
    text: "Cela ne veut pas dire qu'aucune aide n'existe : nous ne la connaissons pas encore. Voici ce que vous pouvez faire.",
    elsewhere: "Le même besoin, ailleurs dans votre région",
    elsewhereNote:
      "Ces offres ne couvrent pas votre province, ou ne vous visent pas. Demandez quand même : les règles changent.",
  },
  cri: {
    heading: "Votre premier point d'orientation",
    text: "Le centre régional d'investissement (CRI) accueille et oriente les porteurs de projet de votre région.",
  },
  file: {
    heading: "Faire une demande",
    text: "Déposez votre demande une seule fois : nous la présentons aux structures qui conviennent, et vous suivez la réponse. Même si aucune offre ne vous convient aujourd'hui.",
    button: "Faire une demande",
  },
  form: {
    heading: "Vos choix",
    needsHint: "Cochez tout ce qui vous aiderait.",
    firstHint: "Ce besoin compte le plus dans le classement.",
    firstNone: "Pas d'ordre entre mes besoins",
    more: "Préciser encore (nous n'en gardons rien)",
    moreNote:
      "Ces réponses servent à ce calcul seulement. Elles ne sont ni gardées ni montrées dans l'adresse de la page.",
    ageHint: "De la personne qui porte le projet.",
    amountHint: "En chiffres, par exemple 50000.",
    textHint: "Une ou deux phrases, en français ou en arabe.",
    submit: "Voir les offres",
  },
  live: {
    searching: "Recherche en cours…",
    offline:
      "La connexion ne passe pas. Les résultats affichés sont les derniers reçus ; vos choix restent là. Réessayez dans un moment.",
  },
};
