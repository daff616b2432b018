import { checkInLabels } from "#contract/words/check-ins.ts";
import { words as labels } from "#contract/words/fr.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { dayIn } from "#worker/mail/day-in.ts";
import { inShort } from "#worker/mail/in-short.ts";
import type { BodyLetters, LetterWords } from "#worker/mail/letter.ts";
import { answerPath, casePath } from "#worker/mail/paths.ts";
import { atTheLatest, handedOver, placeOf, projectOf, quoted, stopReminders } from "./phrases.ts";

const seeAndAnswer = (token: string) => ({ label: "Voir le projet et répondre", path: answerPath(token) });
const seeCase = (facts: { bodyId: string; introduction: string }) => ({
  label: "Voir le dossier",
  path: casePath(facts),
});

const left = (days: number, by: LocalDate): string => {
  if (days < 1) return `Le dernier jour pour répondre est le ${dayIn("fr", by)}`;
  return `Il reste ${days === 1 ? "un jour ouvré" : `${days} jours ouvrés`} pour répondre, ${atTheLatest(by)}`;
};

export const bodyLetters = {
  "to-answer": ({ body, offer, by, from, ...project }, token) => ({
    subject: `Un projet attend votre réponse (${placeOf(project.province)}), ${atTheLatest(by)}`,
    sentences: [
      ...(from ? [handedOver(from, body)] : []),
      `Wasl présente un projet à ${body}. ${projectOf(project)} ${
        offer === null
          ? "Il n'y a pas d'offre précise : il vous est demandé d'orienter la personne."
          : `Offre : ${quoted(offer)}.`
      }`,
      `Acceptez, refusez avec une raison ou posez une question, ${atTheLatest(by)}. Pas besoin de compte : le lien suffit.`,
      "Les coordonnées de la personne vous sont données si vous acceptez.",
    ],
    action: seeAndAnswer(token),
  }),
  "to-answer-soon": ({ body, by, daysLeft, ...project }, token) => ({
    subject: `Rappel : un projet attend votre réponse (${placeOf(project.province)})`,
    sentences: [
      `Un projet présenté à ${body} attend toujours votre réponse. ${projectOf(project)}`,
      `${left(daysLeft, by)}. Ensuite, nous chercherons ailleurs pour la personne.`,
      "Même un non lui est utile. Pas besoin de compte : le lien suffit.",
      stopReminders("le dossier"),
    ],
    action: seeAndAnswer(token),
  }),
  "answer-came": ({ body, by, hasAnswer, ...project }, token) => ({
    subject: `${hasAnswer ? "La réponse à votre question est arrivée" : "Votre question est restée sans réponse"} (${placeOf(project.province)})`,
    sentences: [
      hasAnswer
        ? `La personne a répondu à la question que ${body} lui a posée. ${projectOf(project)}`
        : `La personne n'a pas répondu à temps à la question que ${body} lui a posée. ${projectOf(project)} Vous pouvez décider avec ce qui est déjà écrit.`,
      `Votre décision est attendue ${atTheLatest(by)}. Pas besoin de compte : le lien suffit.`,
    ],
    action: hasAnswer ? { label: "Lire la réponse et décider", path: answerPath(token) } : seeAndAnswer(token),
  }),
  "introduction-lapsed": ({ body, ...project }) => ({
    subject: `Un projet est resté sans réponse (${placeOf(project.province)})`,
    sentences: [
      `Le délai est passé, et ${body} n'a pas répondu. ${projectOf(project)}`,
      "Vous n'avez plus à répondre : nous cherchons ailleurs pour la personne.",
      "Si ce n'est pas le moment de recevoir des demandes, votre structure peut se mettre en pause dans son espace.",
    ],
    action: seeCase(project),
  }),
  "introduction-withdrawn": ({ body, ...project }) => ({
    subject: `Un projet est retiré (${placeOf(project.province)})`,
    sentences: [
      `Un projet présenté à ${body} est retiré. ${projectOf(project)} Vous n'avez plus rien à faire.`,
      "Si vous aviez reçu les coordonnées de la personne, merci de ne plus les utiliser.",
    ],
    action: seeCase(project),
  }),
  "case-assigned": ({ body, by, ...project }) => ({
    subject: `${inShort(by)} vous confie un projet (${placeOf(project.province)})`,
    sentences: [
      `${by} vous confie un projet présenté à ${body}. ${projectOf(project)}`,
      "Vous trouverez dans votre espace ce qu'il reste à faire, et jusqu'à quand.",
    ],
    action: seeCase(project),
  }),
  "case-accepted": ({ body, ...project }, token) => ({
    subject: `Vous avez accepté un projet (${placeOf(project.province)})`,
    sentences: [
      `${body} a accepté d'aider la personne qui porte ce projet. ${projectOf(project)}`,
      "Le lien montre de nouveau ses coordonnées, et permet de dire ensuite ce que l'aide a donné. Il sert pendant quinze jours ouvrés.",
    ],
    action: { label: "Voir les coordonnées", path: answerPath(token) },
  }),
  "hand-over-ended": ({ body, receiver, state, ...project }) => ({
    subject: `Le dossier proposé à ${inShort(receiver)} (${placeOf(project.province)})`,
    sentences: [
      state === "accepted"
        ? labels.handOver.took({ from: body, to: receiver })
        : `${receiver} : ${labels.introductionStates[state].label}. ${labels.handOver.keeps(body)}`,
      projectOf(project),
    ],
    action: seeCase(project),
  }),
  "news-asked": ({ body, ...project }, token) => ({
    subject: `Où en est le projet que vous avez accepté (${placeOf(project.province)}) ?`,
    sentences: [
      `${body} a accepté un projet, et nous n'en avons pas de nouvelles depuis 30 jours. ${projectOf(project)}`,
      "Dites en quelques mots où vous en êtes : une rencontre, une aide donnée, ou pas de suite.",
      stopReminders("le dossier"),
    ],
    action: { label: "Donner des nouvelles", path: answerPath(token) },
  }),
  "case-contested": ({ body, words, ...project }, token) => ({
    subject: `Une personne conteste ce que vous avez noté (${placeOf(project.province)})`,
    sentences: [
      `La personne dit que les choses ne se sont pas passées comme ${body} l'a noté. ${projectOf(project)}`,
      ...(words ? [`Ses mots : ${quoted(words)}`] : []),
      "Le dossier est rouvert, et l'équipe de Wasl le regarde aussi. Reprenez contact avec la personne, puis notez ce qui s'est passé.",
    ],
    action: { label: "Voir le dossier", path: answerPath(token) },
  }),
  "no-news": ({ body, ...project }) => ({
    subject: `Deux mois sans nouvelles d'un projet accepté (${placeOf(project.province)})`,
    sentences: [
      `${body} a accepté un projet, et nous n'en avons pas de nouvelles depuis deux mois. ${projectOf(project)}`,
      "Avez-vous pu aider la personne ? Une rencontre, une aide donnée, ou pas de suite : dites-le-nous, ou notez-le dans votre espace.",
    ],
    action: { label: "Noter ce qui s'est passé", path: casePath(project) },
  }),
  "words-for-body": ({ body, ...project }, token) => ({
    subject: `Du nouveau dans un échange (${placeOf(project.province)})`,
    sentences: [
      `Il y a du nouveau dans l'échange entre ${body} et la personne qui porte un projet. ${projectOf(project)}`,
      "Le lien l'ouvre : vous pouvez lire, et répondre. Pas besoin de compte.",
    ],
    action: { label: "Ouvrir l'échange", path: answerPath(token) },
  }),
  "check-in-told": ({ body, answer, stuckOn, ...project }) => ({
    subject: `${answer === "stopped" ? "Un projet que vous aidez s'est arrêté" : "Un projet que vous aidez est bloqué"} (${placeOf(project.province)})`,
    sentences: [
      `La personne que ${body} aide, ou a aidée, nous a dit où en est son projet. ${projectOf(project)}`,
      stuckOn === null
        ? "Il s'est arrêté. Si vous avez encore un rendez-vous ou une aide prévus, parlez-en avec elle."
        : `Il est bloqué par : ${checkInLabels.fr.stuckOn[stuckOn]}. Si vous pouvez aider, contactez-la ; nous cherchons aussi.`,
    ],
    action: seeCase(project),
  }),
} satisfies Pick<LetterWords, keyof BodyLetters>;
