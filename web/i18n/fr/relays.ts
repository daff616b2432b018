import type { ConsentWay } from "#domain/relay/consent-ways.ts";
import type { RelayKind } from "#domain/relay/kinds.ts";
import type { SpokenLanguage } from "#domain/relay/languages.ts";
import type { RelayState, RelayStep } from "#domain/relay/lifecycle.ts";

const kinds: Record<RelayKind, string> = {
  body: "Structure d'accompagnement",
  commune: "Commune",
  association: "Association locale",
};
const languages: Record<SpokenLanguage, string> = {
  arabic: "arabe",
  amazigh: "amazighe",
  french: "français",
  english: "anglais",
  spanish: "espagnol",
};
const ways: Record<ConsentWay, string> = {
  "read-aloud": "Je lui ai lu ce texte",
  read: "La personne l'a lu",
  signed: "La personne a signé sur papier",
};
const states: Record<RelayState, string> = {
  asked: "À vérifier",
  verified: "En activité",
  refused: "Demande refusée",
  ended: "Activité arrêtée",
};
const steps: Record<RelayStep, string> = {
  ask: "demandé",
  verify: "vérifié",
  refuse: "refusé",
  end: "terminé par l'équipe",
  leave: "arrêté",
};

export const relays = {
  kinds,
  languages,
  states,
  steps,
  nav: { label: "Espace du relais", requests: "Demandes", file: "Déposer pour quelqu'un", calls: "Appels" },
  ask: {
    title: "Devenir relais",
    lead: "Un relais reçoit les gens près de chez eux, dépose leur demande avec leur accord et les tient au courant. Il faut un compte à part, sans lien avec une structure.",
    ofBody: "Pour le compte de :",
    public: "Ce que tout le monde verra",
    verify: "Pour vérifier",
    toldHint:
      "Votre fonction, et comment l'équipe peut s'en assurer : un numéro officiel, un site, quelqu'un à appeler.",
    hoursHint: "Par exemple : du lundi au vendredi, de 9 h à 15 h.",
    submit: "Envoyer",
    waits: "C'est envoyé. L'équipe vérifie, puis vous écrit.",
    refused: "La dernière réponse de l'équipe :",
    cancel: "Retirer ma demande",
    stop: "Ne plus être relais",
    stopText: "Les demandes déposées continuent, mais vous ne les verrez plus.",
    labels: {
      name: "Nom de l'organisme",
      kind: "Type d'organisme",
      province: "Province où vous recevez",
      address: "Adresse",
      phone: "Téléphone",
      hours: "Heures d'ouverture",
      languages: "Langues parlées",
      told: "Qui vous êtes",
    },
    because: {
      form: {
        already_member:
          "Votre compte est déjà lié à l'équipe ou à une structure, ou vous l'avez demandé. Ouvrez un autre compte.",
      },
      province: { required: "Choisissez la province." },
    },
  },
  file: {
    consent: [
      "Le relais qui vous aide",
      "Il voit votre demande, suit les réponses et peut vous appeler. Vous pouvez la suivre sans lui dès que vous voulez : il ne la verra plus.",
    ] as readonly [string, string],
    agree: "La personne a compris, et elle est d'accord.",
    disclosure: "Avant de montrer son projet à une structure",
    disclosureHint: "Ses coordonnées ne sont données qu'à une structure qui accepte de l'aider.",
    disclosures: {
      "ask-each": "Lui demander avant chaque structure",
      "go-ahead": "Avancer sans lui demander chaque fois",
    },
    way: "Comment elle a donné son accord",
    ways,
    submit: "Déposer la demande",
    tooMany:
      "Vous avez déposé 30 demandes en un jour : c'est le maximum. Ce que vous avez écrit est là, à envoyer demain.",
  },
  filed: {
    heading: "La demande est déposée",
    lead: "Imprimez ce reçu et donnez-le à la personne. Ensuite, le code secret ne s'affichera plus.",
    see: "Voir la demande",
  },
  slip: {
    follow: "Pour suivre votre demande :",
    alone: "Vous pouvez la suivre sans relais : ouvrez-la, puis choisissez « Désormais, je la suis moi-même ».",
    relay: "Votre relais :",
  },
  list: {
    heading: "Les demandes que vous avez déposées",
    empty: "Aucune demande pour le moment.",
    asks: "Une réponse est attendue",
    filed: (day: string) => `déposée le ${day}`,
    proposed: "L'équipe relit",
    looking: "L'équipe cherche la suite",
    deadEnd: "L'équipe appelle la personne",
    by: (day: string) => `au plus tard le ${day}`,
  },
  request: {
    heading: (name: string) => `Demande de ${name}`,
    lead: "Voici ce que la personne lit sur sa page. Vous pouvez répondre pour elle par oui ou par non, et noter où en est son projet ; pour le reste, elle ouvre sa demande avec ses deux codes.",
    said: "La personne me l'a dit",
    done: "C'est noté.",
  },
  calls: {
    empty: "Aucun appel à passer.",
    lead: "Appelez ces personnes, ou envoyez le texte. Après deux jours ouvrés, l'équipe appelle aussi.",
  },
  sees: {
    heading: "Qui voit cette demande",
    text: (name: string) =>
      `Votre relais, ${name}, la voit et peut répondre pour vous par oui ou par non, et noter ce que vous dites de votre projet. Il ne peut ni la corriger, ni l'effacer.`,
    take: "Désormais, je la suis moi-même",
    takeText: "Votre relais ne verra plus rien. Vous recevez un nouveau code secret ; l'ancien ne marchera plus.",
    taken: "Vous suivez maintenant votre demande vous-même",
  },
  filedFor: (name: string | null, way: string, moment: string) =>
    `Déposée par ${name ?? "un relais"}, qui a noté votre accord le ${moment} : « ${way} ».`,
  near: {
    link: "Quelqu'un près de vous peut déposer votre demande avec vous",
    title: (place: string) => `Déposer sa demande avec quelqu'un : ${place}`,
    all: "Déposer sa demande avec quelqu'un",
    lead: "Un relais reçoit les gens près de chez eux et écrit la demande avec eux. C'est gratuit, et il n'y a rien à apporter.",
    none: "Pas encore de relais ici.",
    around: "Ailleurs dans la région",
    others: "Toutes les provinces",
  },
  admin: {
    heading: "Relais",
    empty: "Aucun relais ici.",
    verifyText:
      "Appelez ou écrivez, avec un contact que vous avez trouvé vous-même : cet organisme existe-t-il, et reçoit-il les gens ?",
    verify: "Oui, c'est vérifié",
    end: "Arrêter ce relais",
    said: "C'est fait. La personne est prévenue.",
  },
};
