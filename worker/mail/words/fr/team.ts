import type { RaisedWhy } from "#domain/request/raised.ts";
import type { LetterWords, TeamLetters } from "#worker/mail/letter.ts";

export const teamLetters = {
  "review-due": ({ cases }) => ({
    subject: cases === 1 ? "Un dossier attend d'être relu" : `${cases} dossiers attendent d'être relus`,
    sentences: [
      cases === 1
        ? "Il attend depuis plus de deux jours ouvrés : c'est plus que ce que nous promettons."
        : "Ils attendent depuis plus de deux jours ouvrés : c'est plus que ce que nous promettons.",
      "Au bout de cinq jours ouvrés, les personnes sont prévenues du retard.",
    ],
    action: { label: "Relire maintenant", path: "/admin/review" },
  }),
  "case-raised": ({ request, why }) => ({
    ...raised[why],
    action: { label: "Ouvrir le dossier", path: `/admin/requests/${request}` },
  }),
} satisfies Pick<LetterWords, keyof TeamLetters>;

const raised: Record<RaisedWhy, { subject: string; sentences: readonly string[] }> = {
  "dead-end": {
    subject: "Une personne à appeler : rien n'a été trouvé pour elle",
    sentences: [
      "Pour cette demande, il ne reste plus rien à proposer pour l'instant.",
      "Appelez la personne, ou écrivez-lui si elle n'a pas de téléphone, dans les deux jours ouvrés : nous le lui avons promis.",
    ],
  },
  contested: {
    subject: "Une personne conteste ce qu'une structure a noté",
    sentences: [
      "La personne dit que les choses ne se sont pas passées comme la structure l'a noté.",
      "Le dossier est rouvert : écoutez les deux, puis dites la suite.",
    ],
  },
  answered: {
    subject: "Une personne a répondu à la question de l'équipe",
    sentences: ["Sa réponse est dans le dossier.", "Lisez-la, puis décidez de la suite."],
  },
  suspended: {
    subject: "Un dossier à reprendre : sa structure est suspendue",
    sentences: [
      "La structure qui avait accepté cette demande est suspendue sur Wasl.",
      "Voyez avec la personne comment continuer.",
    ],
  },
  silent: {
    subject: "Une structure ne donne plus de nouvelles",
    sentences: [
      "Elle a accepté cette demande, et nous n'en avons pas de nouvelles depuis deux mois.",
      "Nous n'avons pas son numéro de téléphone : trouvez comment la joindre, puis notez ce qu'elle dit.",
    ],
  },
  called: {
    subject: "Quelqu'un demande l'aide de l'équipe dans un échange",
    sentences: ["L'échange est dans le dossier : vous pouvez le lire et y écrire."],
  },
  reported: {
    subject: "Un message d'un échange est signalé",
    sentences: ["Lisez-le dans le dossier, puis cachez-le ou laissez-le."],
  },
  stuck: {
    subject: "Une personne est bloquée dans son projet",
    sentences: [
      "Elle l'a dit à un point de suivi, et nous n'avons rien à lui proposer pour l'instant.",
      "Lisez sa réponse et appelez-la, ou écrivez-lui, dans les deux jours ouvrés : nous le lui avons promis.",
    ],
  },
};
