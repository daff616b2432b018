export const passkeys = {
  heading: "Vos clés d'accès",
  what: "Une clé d'accès remplace le code par e-mail : vous vous connectez avec votre empreinte, votre visage ou le code de votre téléphone. Votre empreinte et votre visage ne quittent jamais votre appareil.",
  none: "Vous n'avez pas encore de clé d'accès.",
  add: "Ajouter une clé d'accès",
  signIn: "Se connecter avec une clé d'accès",
  made: (moment: string) => `ajoutée le ${moment}`,
  used: (moment: string) => `utilisée le ${moment}`,
  neverUsed: "pas encore utilisée",
  remove: "Retirer",
  removeText:
    "Cette clé d'accès n'ouvrira plus votre compte. Pensez à l'effacer aussi sur l'appareil, parmi les mots de passe enregistrés.",
  removeSure: "Retirer cette clé d'accès",
  lastOfAdmin: "Pour retirer votre dernière clé d'accès, connectez-vous d'abord avec elle.",
  addFromPasskey: "Pour ajouter une autre clé d'accès, connectez-vous d'abord avec une de celles que vous avez.",
  failed: {
    register: "La clé d'accès n'a pas pu être ajoutée. Essayez encore ; sinon, continuez avec le code par e-mail.",
    "sign-in": "Cette clé d'accès n'ouvre aucun compte ici. Essayez encore, ou connectez-vous avec un code par e-mail.",
  },
  stopped: "Rien n'a été fait : la fenêtre a été fermée, ou elle a attendu trop longtemps. Vous pouvez recommencer.",
  already: "Cet appareil a déjà une clé d'accès pour votre compte.",
};
