export const claims = {
  register: {
    title: "Inscrire une structure",
    heading: "Inscrire votre structure",
    lead: "Pour publier des offres, votre structure doit être connue de nous. Cinq minutes suffisent. L'équipe vérifie, en général en deux jours ouvrés, puis vous écrit.",
    maybeThere: "Elle est peut-être déjà dans la liste :",
    search: "chercher parmi les structures",
    body: "La structure",
    oneLanguage: "Une seule langue suffit : le français ou l'arabe. Avec les deux, plus de monde vous comprend.",
    citiesHint: "Séparées par des virgules.",
    territoriesHint: "Là où votre structure travaille. Ses offres ne pourront pas aller plus loin.",
    contactsHint:
      "Le site, l'e-mail et le téléphone seront visibles de tout le monde. Laissez vide ce que vous ne voulez pas montrer.",
    officialIdHint: "ICE, numéro d'association ou autre, si elle en a un.",
    you: "Vous",
    toldHint:
      "Par exemple : « Je suis trésorière ; mon nom est dans le procès-verbal de 2024. » Nous vérifierons par un contact que nous aurons trouvé nous-mêmes, pas par celui que vous donnez.",
    charter: "J'ai lu la charte et je l'accepte.",
    readCharter: "Lire la charte",
    submit: "Envoyer",
  },
  claim: {
    title: (name: string) => `${name} : c'est ma structure`,
    heading: (name: string) => `Vous représentez ${name} ?`,
    lead: "Dites-nous qui vous êtes. Quand c'est vérifié, vous pouvez corriger la fiche et publier des offres.",
  },
  own: {
    title: "Demande de vérification",
    told: "Ce que dit la demande",
    answer: "Le message en réponse",
    filedAt: (moment: string) => `Envoyée le ${moment}.`,
    next: "L'équipe vérifie en général en deux jours ouvrés. Nous vous écrivons dès que c'est fait.",
    reply: "Votre réponse",
    send: "Envoyer la réponse",
    withdraw: "Retirer la demande",
    withdrawSure: "Oui, retirer cette demande",
    openDesk: "Ouvrir l'espace de la structure",
    again: "Faire une nouvelle demande",
  },
  manager: {
    heading: (name: string) => `Quelqu'un demande à représenter ${name}`,
    lead: "Vous en êtes responsable. Cette personne est-elle des vôtres ? Ne dites oui que si vous la connaissez : elle entrera dans l'équipe avec le rôle que vous choisissez.",
    who: "La personne",
    admit: "Oui, l'ajouter à l'équipe",
    doubt: "Non, elle n'est pas des nôtres",
    doubtHint: "Dites pourquoi. L'équipe de Wasl lira ces mots et décidera. La personne ne les lit pas.",
  },
  said: {
    answered: "C'est enregistré.",
    doubted: "C'est noté. L'équipe de Wasl décidera.",
    withdrawn: "La demande est retirée.",
    filed: "C'est envoyé.",
  },
  sheet: {
    isYours: "C'est votre structure ?",
    claim: "Dites-le-nous, puis tenez à jour sa fiche et ses offres",
    verified: (day: string) => `L'équipe de Wasl a vérifié cette structure le ${day}.`,
    reach: "La joindre",
  },
};

export const charter = {
  title: "La charte des structures",
  heading: "La charte des structures",
  lead: "Chaque personne qui agit pour une structure accepte ces règles. Elles sont les mêmes pour tout le monde.",
  rules: [
    "Nos offres sont vraies : nous les confirmons tous les six mois, et nous mettons en pause celles que nous ne pouvons plus tenir.",
    "Nous répondons à chaque demande dans les dix jours ouvrés, même pour dire non, avec une raison.",
    "Nous traitons tout le monde de la même façon, sans regarder l'origine, le sexe, la religion, l'opinion ou le handicap, et sans demander plus de papiers qu'il n'en faut.",
    "Demander de l'aide est gratuit : nous ne faisons payer ni la demande, ni la mise en relation. Ce qu'une offre coûte est écrit dans l'offre.",
    "Les coordonnées des personnes ne servent qu'à les aider. Nous ne les donnons à personne, et nous les effaçons quand elles ne servent plus (loi 09-08).",
    "Nous disons ce que l'aide est devenue, même quand elle n'a pas marché.",
    "Chaque personne agit avec son propre compte. Quand quelqu'un quitte la structure, son accès est fermé le jour même.",
  ],
  broken: "Une structure qui ne respecte pas ces règles peut être suspendue, avec une raison écrite.",
  version: (version: string) => `Version ${version}`,
  accept: "J'accepte la charte",
  changed: (name: string) => `Avant d'ouvrir l'espace de ${name}, lisez et acceptez la charte.`,
};

export const invitation = {
  title: "Une invitation",
  heading: (name: string) => `${name} vous invite`,
  lead: "Si vous acceptez, vous entrez dans l'équipe de cette structure sur Wasl, avec ce rôle :",
  role: "Votre rôle",
  accept: "Accepter l'invitation",
  otherAddress:
    "Cette invitation est pour une autre adresse e-mail que la vôtre. Déconnectez-vous, puis ouvrez de nouveau le lien du message et connectez-vous avec l'adresse où vous l'avez reçu.",
  signIn: "Se connecter avec l'adresse où vous avez reçu l'invitation",
  gone: "Cette invitation n'est plus valable",
  goneText: "Elle a déjà servi, elle a été annulée, ou son délai est passé. Demandez-en une autre à la structure.",
};

export const lost = {
  title: "Code secret perdu",
  heading: "Vous avez perdu votre code secret ?",
  lead: "Écrivez le code de la demande, ou l'adresse e-mail que vous aviez donnée. Nous envoyons un lien à l'adresse e-mail de la demande. Ce lien donne un nouveau code secret.",
  byPhone: (within: string) =>
    `Vous n'aviez donné qu'un numéro de téléphone ? Écrivez le code de la demande : l'équipe vous rappelle à ce numéro sous ${within}.`,
  submit: "Envoyer le lien",
  sentHeading: "C'est fait",
  sent: "Si nous avons une adresse e-mail pour cette demande, un message est en route. Regardez aussi dans les indésirables. Le lien sert une fois, pendant un jour.",
  sentByPhone: (within: string) =>
    `Si vous avez écrit le code d'une demande qui n'a qu'un numéro de téléphone, l'équipe rappelle ce numéro sous ${within}. Préparez de quoi écrire : nous vous demanderons de quoi parle votre projet, puis nous vous donnerons un nouveau code secret.`,
  renewTitle: "Un nouveau code secret",
  renewHeading: "Recevoir un nouveau code secret",
  renewLead:
    "L'ancien code secret ne marchera plus. Si un compte gardait cette demande, le vôtre ou un autre, il ne l'ouvrira plus ; vous pourrez l'y garder de nouveau. Le nouveau code s'affiche une seule fois : notez-le.",
  renew: "Afficher le nouveau code secret",
  gone: "Ce lien ne marche plus",
  goneText: "Il a déjà servi, ou son délai est passé. Vous pouvez en demander un autre.",
  again: "Demander un autre lien",
  keep: "Garder dans mon compte",
  keepNote: "Vous l'ouvrirez sans code secret.",
};
