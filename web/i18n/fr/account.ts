import { plural } from "../plural.ts";

export const account = {
  signIn: {
    title: "Se connecter",
    heading: "Se connecter ou ouvrir un compte",
    lead: "Écrivez votre adresse e-mail : nous y envoyons un code. Il n'y a pas de mot de passe à retenir. La première fois, cela ouvre votre compte.",
    whom: "Le compte sert aux structures qui publient des offres. Pour demander un accompagnement, il n'en faut pas.",
    ask: "Déposer une demande sans compte",
    submit: "Recevoir un code",
    ended:
      "Votre visite est terminée, par sécurité. Ce que vous avez écrit est gardé : connectez-vous, et vous le retrouverez.",
    privacy:
      "Votre adresse sert à vous reconnaître et à vous écrire au sujet de vos demandes et de vos offres. Rien d'autre. L'équipe de Wasl peut la voir ; vos collègues aussi, si vous agissez pour une structure. Vous pouvez effacer votre compte à tout moment.",
  },
  code: {
    title: "Le code",
    heading: "Écrivez le code",
    lead: "Si l'adresse est juste, un message est en route avec six chiffres. Il arrive en général en moins d'une minute ; regardez aussi dans les indésirables.",
    hint: "Six chiffres. Le code sert une fois, dans les dix minutes, dans ce navigateur seulement.",
    submit: "Se connecter",
    again: "Demander un autre code",
    left: plural("fr", { one: "Il reste # essai.", many: "Il reste # essais.", other: "Il reste # essais." }),
    over: "Ce code n'est plus valable. Demandez-en un autre.",
  },
  back: {
    title: "Connexion faite",
    heading: "La connexion est faite",
    lead: "Ce que vous aviez écrit est gardé. Continuez : vous pourrez le relire avant de l'envoyer.",
    submit: "Continuer",
  },
  own: {
    title: "Mon compte",
    heading: "Mon compte",
    saidSaved: "C'est enregistré.",
    who: "Vous",
    nameHint: "Vos collègues et l'équipe de Wasl voient ce nom.",
    save: "Enregistrer",
    email: "Adresse e-mail",
    signOut: "Se déconnecter",
    bodies: "Vos structures",
    noBodies: "Votre compte n'est lié à aucune structure.",
    openDesk: "Ouvrir son espace",
    register: "Inscrire une structure",
    claimHint:
      "Votre structure est peut-être déjà dans la liste : cherchez-la, ouvrez sa fiche, puis dites qu'elle est la vôtre.",
    findBody: "Chercher parmi les structures",
    requests: "Vos demandes d'accompagnement",
    noRequests:
      "Vous pouvez réunir ici vos demandes : ouvrez-en une avec son code et son code secret, puis choisissez « Garder dans mon compte ».",
    openRequest: "Ouvrir",
    filed: (day: string) => `déposée le ${day}`,
    sessions: "Vos appareils connectés",
    thisSession: "cet appareil",
    opened: (moment: string) => `depuis le ${moment}`,
    by: { code: "avec un code", passkey: "avec une clé d'accès" },
    endSession: "Déconnecter",
    endOthers: "Déconnecter tous les autres appareils",
    admin: "Ouvrir le bureau de l'équipe",
    adminNeedsPasskey:
      "Vous faites partie de l'équipe de Wasl. Pour ouvrir le bureau, connectez-vous avec une clé d'accès. Si vous n'en avez pas, ajoutez-en une ci-dessous, déconnectez-vous, puis connectez-vous avec elle.",
    erase: "Effacer mon compte",
    eraseText:
      "Votre nom, votre adresse et vos clés d'accès sont effacés tout de suite. Vos demandes de vérification sont retirées. Vos structures et leurs offres restent. Vos demandes d'accompagnement restent aussi : vous les suivrez avec leur code et leur code secret.",
    eraseSure: "Oui, effacer mon compte",
    eraseLastManager:
      "Vous êtes la seule personne responsable d'une structure qui a d'autres membres. Nommez d'abord une autre personne responsable.",
  },
};
