import type { AuthorStep } from "#domain/introduction/for-author.ts";

const done: Record<AuthorStep | "answer-team" | "decline" | "ask" | "report", { heading: string; text: string }> = {
  agree: {
    heading: "Merci, c'est noté",
    text: "Votre projet va être montré à cette structure, sans vos coordonnées. Nous vous disons la suite.",
  },
  refuse: {
    heading: "Merci, c'est noté",
    text: "Votre projet ne sera pas montré à cette structure. Nous cherchons ailleurs pour vous.",
  },
  answer: { heading: "Merci, c'est envoyé", text: "La structure a votre réponse, et doit maintenant décider." },
  contest: {
    heading: "Merci, c'est noté",
    text: "Le dossier est rouvert : la structure et l'équipe de Wasl ont vos mots.",
  },
  withdraw: { heading: "C'est fait", text: "Cette proposition est retirée. Votre demande reste ouverte." },
  "answer-team": {
    heading: "Merci, c'est envoyé",
    text: "L'équipe de Wasl a votre réponse, et reprend votre demande.",
  },
  decline: {
    heading: "Merci de votre réponse",
    text: "La personne est prévenue avec vos mots, et nous cherchons ailleurs pour elle.",
  },
  ask: {
    heading: "Votre question est partie",
    text: "Votre délai s'arrête en attendant la réponse. Dès qu'elle arrive, ou après cinq jours ouvrés, vous recevez un nouveau lien.",
  },
  report: {
    heading: "Merci, c'est noté",
    text: "La personne peut lire ce que vous avez noté, et nous dire si c'est exact.",
  },
};

export const answers = {
  title: "Répondre",
  gone: "Ce lien ne marche plus",
  goneText:
    "Un lien sert pendant quinze jours ouvrés, et s'arrête dès que le dossier avance. Le dernier message reçu a peut-être un lien plus récent.",
  goneOwn: "Vous suivez votre demande : ouvrez-la avec vos deux codes",
  goneBody: "Vous répondez pour une structure : connectez-vous à son espace",
  own: {
    heading: "Votre demande",
    headingWith: (body: string) => `Votre projet et ${body}`,
    open: "Ouvrir toute ma demande",
    openNote: "Sans code, pendant 30 minutes sur ce téléphone. Quittez-la à la fin si le téléphone est partagé.",
    follow: "Suivre ma demande",
  },
  body: {
    heading: (body: string) => `Un projet pour ${body}`,
    forOffer: (offer: string) => `Pour l'offre « ${offer} ».`,
    answerBy: (by: string) =>
      `Votre réponse est attendue au plus tard le ${by}. Pas besoin de compte : vous répondez sur cette page.`,
    accepted: "Votre structure a accepté ce projet. Dites ce qui en est sorti : pas besoin de compte.",
    contested: "La personne dit que les choses ne se sont pas passées comme c'était noté. Ses mots :",
    question: "Votre question",
    answer: "La réponse de la personne",
    noAnswer: "La personne n'a pas répondu à temps. Décidez avec ce qui est écrit.",
    contact: "Voir les coordonnées de la personne",
    contactText: "Elles ne servent qu'à l'aider. Nous gardons trace de chaque fois où elles sont montrées.",
    acceptedHeading: "Merci ! C'est accepté",
    contactHeading: "Les coordonnées de la personne",
    contactKeep:
      "Notez ces coordonnées, ou imprimez cette page : le lien ne les montre pas une deuxième fois. Contactez la personne dans les jours qui viennent ; elle sait que vous avez accepté.",
    desk: "L'espace de votre structure",
    deskNote: "Avec un compte, vous y suivez vos dossiers et y notez les rencontres.",
  },
  quiet: "Ne plus recevoir de rappels de ce dossier",
  quietNote: "Cela ne ferme jamais le dossier : ce qui s'y passe vous est toujours dit.",
  isQuiet: "Vous ne recevez plus de rappels de ce dossier. Il reste ouvert, et ce qui s'y passe vous est toujours dit.",
  remind: "Recevoir de nouveau les rappels",
  done,
};
