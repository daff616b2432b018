export const passkeys = {
  heading: "Vos clés d'accès",
  what: "Une clé d'accès remplace le code par e-mail : vous entrez avec votre empreinte, votre visage ou le code de votre téléphone. Votre empreinte et votre visage ne quittent jamais votre appareil.",
  none: "Vous n'avez pas encore de clé d'accès.",
  add: "Ajouter une clé d'accès",
  signIn: "Entrer avec une clé d'accès",
  made: (moment: string) => `ajoutée le ${moment}`,
  used: (moment: string) => `utilisée le ${moment}`,
  neverUsed: "pas encore utilisée",
  remove: "Retirer",
  removeText:
    "Cette clé n'ouvrira plus votre compte. Pensez à l'effacer aussi sur l'appareil, parmi ses mots de passe.",
  removeSure: "Retirer cette clé",
  lastOfAdmin: "Pour retirer votre dernière clé, entrez d'abord avec elle.",
  addFromPasskey: "Pour ajouter une autre clé, entrez d'abord avec une de celles que vous avez.",
  failed: {
    register: "La clé n'a pas pu être ajoutée. Essayez encore ; sinon, continuez avec le code par e-mail.",
    "sign-in": "Cette clé n'ouvre aucun compte ici. Essayez encore, ou entrez avec un code par e-mail.",
  },
  stopped: "Rien n'a été fait : la demande a été fermée, ou elle a attendu trop longtemps. Vous pouvez recommencer.",
  already: "Cet appareil a déjà une clé pour votre compte.",
};
