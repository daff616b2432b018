import { plural } from "../plural.ts";

type Between = { from: string; to: string; why: string };

/** A case that goes from one body to another: at their desks, and on the page of its author. */
export const handOver = {
  title: "Transmettre le dossier",
  heading: "Transmettre le dossier à une autre structure",
  open: "Transmettre à une autre structure",
  lead: "L'équipe de Wasl relit votre proposition, puis la personne dit oui ou non. Vous gardez le dossier jusqu'à ce que l'autre structure accepte ; elle reçoit alors ce que vous y avez noté.",
  none: "Aucune offre connue d'une autre structure ne convient. Cherchez avec vos mots.",
  notFound: "Aucune offre ouverte d'une autre structure n'est trouvée avec ces mots.",
  search: "Chercher une offre",
  told: "J'en ai parlé avec la personne.",
  send: "Proposer de transmettre",
  back: "Retour au dossier",
  labels: {
    offer: "À quelle structure",
    why: "Raison",
    handOverWords: "Un mot à la personne et à l'autre structure",
    told: "La personne",
    text: "Mots à chercher",
  },
  because: {
    offer: { required: "Choisissez une offre.", wrong: "Choisissez l'offre d'une autre structure." },
    why: { required: "Choisissez une raison." },
    handOverWords: { required: "Dites en quelques mots ce qui est fait, et ce qui reste à faire." },
    told: { required: "Parlez-en d'abord avec la personne, puis cochez la case." },
  },
  /** At the desk of the body that hands it over. */
  asked: (to: string, state: string) => `Vous proposez ce dossier à ${to} : ${state}. Vous le gardez jusque-là.`,
  passed: (to: string) => `${to} suit désormais ce dossier.`,
  said: "La proposition est chez l'équipe de Wasl. Vous gardez le dossier en attendant.",
  /** At the desk of the body that receives it. */
  from: (from: string, why: string) => `${from} vous transmet ce dossier. Raison : ${why}.`,
  lines: plural("fr", {
    one: "# note de suivi vous sera donnée si vous acceptez.",
    many: "# notes de suivi vous seront données si vous acceptez.",
    other: "# notes de suivi vous seront données si vous acceptez.",
  }),
  file: (from: string) => `Ce qu'a fait ${from}`,
  byGiver: "par cette structure",
  company: {
    heading: "Qui d'autre aide",
    hidden: "La personne n'a pas dit oui pour montrer qui d'autre l'aide.",
    none: "Aucune autre structure n'aide en ce moment.",
    yourselves: "vous",
    nobody: "personne",
  },
  /** Of the author. */
  own: {
    why: ({ from, why }: Between) =>
      `${from}, qui vous aide, propose de transmettre votre dossier à cette structure. Raison : ${why}.`,
    ifYes: ({ from }: Between) =>
      `Si vous dites oui, elle voit votre projet. Si elle accepte, elle reçoit vos coordonnées et le suivi noté par ${from} : vous n'avez pas à tout raconter de nouveau.`,
    until: ({ from }: Between) => `Jusque-là, ${from} garde votre dossier.`,
    by: (by: string) => `Répondez au plus tard le ${by}. Sans réponse, rien ne change.`,
    proposes: ({ from, to }: Pick<Between, "from" | "to">) => `${from} propose de transmettre votre dossier à ${to}.`,
    passed: ({ from, to }: Pick<Between, "from" | "to">) => `${to} a accepté : ${from} lui a transmis votre dossier.`,
    company: {
      heading: "Qui sait qui vous aide",
      no: "Les structures qui vous aident ne savent pas qui d'autre vous aide.",
      yes: "Les structures qui vous aident peuvent voir qui d'autre vous aide, et pour quels besoins.",
      share: "Oui, elles peuvent le savoir",
      hide: "Non, ne plus le montrer",
    },
  },
};
