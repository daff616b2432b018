/** A case that goes from one body to another: at their desks, and on the page of its author. */
export const handOver = {
  heading: "Transmettre à une autre structure",
  lead: "L'équipe de Wasl relit votre proposition, puis la personne dit oui ou non. Vous gardez le dossier jusqu'à ce que l'autre structure accepte ; elle reçoit alors ce que vous avez noté.",
  none: "Aucune offre n'est trouvée : cherchez avec d'autres mots.",
  search: "Chercher une offre",
  told: "J'en ai parlé avec la personne.",
  send: "Envoyer la proposition",
  back: "Revenir au dossier",
  labels: {
    offer: "À quelle structure",
    why: "Raison",
    handOverWords: "Ce qui est fait, et ce qui reste à faire",
    told: "La personne",
    text: "Mots à chercher",
  },
  because: {
    offer: { wrong: "Choisissez l'offre d'une autre structure." },
    told: { required: "Parlez-en d'abord avec la personne." },
  },
  lines: (count: string) => `Notes de suivi que vous recevrez si vous acceptez : ${count}`,
  company: {
    heading: "Qui d'autre aide",
    hidden: "La personne n'a pas accepté de le montrer.",
    nobody: "personne",
  },
};
