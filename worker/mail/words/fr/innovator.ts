import { words as labels } from "#contract/words/fr.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { inShort } from "#worker/mail/in-short.ts";
import type { InnovatorLetters, Letters, LetterWords } from "#worker/mail/letter.ts";
import { answerPath } from "#worker/mail/paths.ts";
import { endedSentences, endedSubject } from "./ended.ts";
import { atTheLatest, handedOver, quoted, stopReminders } from "./phrases.ts";

const seeRequest = (token: string) => ({ label: "Voir ma demande", path: answerPath(token) });
const answer = (token: string) => ({ label: "Répondre", path: answerPath(token) });
const follow = { label: "Suivre ma demande", path: "/follow" };

const reviewed = (by: LocalDate): string =>
  `Une personne de l'équipe relit les propositions ${atTheLatest(by)}, puis nous vous disons la suite.`;

export const innovatorLetters = {
  "request-filed": ({ code, by }) => ({
    subject: `Votre demande ${code} est bien reçue`,
    sentences: [
      `Votre demande est bien reçue. Son code est ${code}. Nous la comparons à toutes les offres connues.`,
      reviewed(by),
      "Pour la suivre, il faut ce code et le code secret de votre reçu.",
    ],
    action: follow,
  }),
  "introduction-sent": ({ body, offer, by, from }, token) => ({
    subject: `${inShort(body)} a reçu votre projet`,
    sentences: [
      offer === null
        ? `Votre projet est présenté à ${body}, le centre d'investissement de votre région. C'est une orientation : il n'y a pas d'offre précise, mais le centre peut vous guider vers une aide.`
        : `Votre projet est présenté à ${body}, pour l'offre ${quoted(offer)}.`,
      "Vos coordonnées restent cachées : la structure ne les reçoit que si elle accepte de vous aider.",
      `Sa réponse est attendue ${atTheLatest(by)}. ${from ? labels.handOver.keeps(from.body) : "Sinon, nous continuons à chercher pour vous."}`,
    ],
    action: seeRequest(token),
  }),
  "agreement-asked": ({ body, offer, by, isReminder, from }, token) => ({
    subject: `${isReminder ? "Rappel : pouvons" : "Pouvons"}-nous présenter votre projet à ${inShort(body)} ?`,
    sentences: [
      ...(from ? [handedOver(from, body)] : []),
      offer === null
        ? `Le centre d'investissement de votre région, ${body}, peut guider votre projet vers une aide.`
        : `${body} a une offre qui peut convenir à votre projet : ${quoted(offer)}.`,
      from
        ? `Dites oui ou non ${atTheLatest(by)}.`
        : `Vous avez demandé à choisir : dites oui ou non ${atTheLatest(by)}.`,
      "Si vous dites oui, la structure voit le projet, le lieu et les besoins, pas vos coordonnées. Sans réponse, cette proposition est retirée et votre demande reste ouverte.",
      ...(from ? [`${labels.handOver.goesAlong} ${labels.handOver.keeps(from.body)}`] : []),
      ...(isReminder ? [stopReminders("votre demande")] : []),
    ],
    action: answer(token),
  }),
  "body-being-reached": ({ body }, token) => ({
    subject: `Nous cherchons à joindre ${inShort(body)}`,
    sentences: [
      `${body} peut peut-être vous aider, mais nous n'y avons pas encore de contact vérifié.`,
      "Une personne de l'équipe cherche à joindre la structure. Dès que c'est fait, la structure reçoit votre projet et a dix jours ouvrés pour répondre.",
      "Si nous n'y arrivons pas, nous cherchons ailleurs. Dans tous les cas, nous vous prévenons.",
    ],
    action: seeRequest(token),
  }),
  "question-asked": ({ body, words, by }, token) => ({
    subject: `${inShort(body)} vous pose une question`,
    sentences: [
      `${body} veut mieux comprendre votre projet avant de décider :`,
      quoted(words),
      `Répondez ${atTheLatest(by)}. Sans réponse, la structure décidera avec ce que vous avez déjà écrit.`,
    ],
    action: answer(token),
  }),
  "team-question": ({ code, words }, token) => ({
    subject: `Une question de l'équipe de Wasl sur votre demande ${code}`,
    sentences: [
      `Pour faire avancer votre demande ${code}, l'équipe de Wasl a besoin de savoir :`,
      quoted(words),
      "Votre demande reste ouverte en attendant votre réponse.",
    ],
    action: answer(token),
  }),
  "introduction-accepted": ({ body, from }, token) => ({
    subject: `Bonne nouvelle : ${inShort(body)} accepte de vous aider`,
    sentences: [
      ...(from ? [labels.handOver.took({ from: from.body, to: body })] : []),
      `${body} accepte de vous aider : la structure a maintenant vos coordonnées et va vous contacter.`,
      "Si la structure ne nous donne pas de nouvelles pendant 30 jours, nous lui en demandons.",
      "Vous pouvez voir où en est votre demande à tout moment.",
    ],
    action: seeRequest(token),
  }),
  "introduction-ended": (facts, token) => ({
    subject: endedSubject(facts),
    sentences: endedSentences(facts),
    action: seeRequest(token),
  }),
  "review-late": ({ code }, token) => ({
    subject: `Votre demande ${code} : la relecture a du retard`,
    sentences: [
      `La relecture de votre demande ${code} prend plus de temps que promis : nous vous présentons nos excuses.`,
      "Toute l'équipe est prévenue. Au bout de sept jours ouvrés, les propositions où tout concorde partent sans attendre.",
      stopReminders("votre demande"),
    ],
    action: seeRequest(token),
  }),
  "help-reported": ({ body, state, by }, token) => ({
    subject: `${inShort(body)} ${reported[state].subject}`,
    sentences: [
      `${body} ${reported[state].said}`,
      reported[state].next,
      `Si ce n'est pas ce qui s'est passé, dites-le ${atTheLatest(by)} : l'équipe reprendra votre dossier.`,
    ],
    action: { label: "Dire ce qui s'est passé", path: answerPath(token) },
  }),
  "request-set-aside": ({ code, reason, words }) => ({
    subject: `Votre demande ${code} est mise de côté`,
    sentences: [
      `L'équipe a mis votre demande ${code} de côté : ${setAside[reason]}. Elle n'est plus proposée aux structures.`,
      ...(words ? [`Précision de l'équipe : ${quoted(words)}`] : []),
      "Vous pouvez toujours la lire et, pour un autre projet, déposer une nouvelle demande.",
    ],
    action: follow,
  }),
  "request-reopened": ({ code, by }) => ({
    subject: `Votre demande ${code} est rouverte`,
    sentences: [
      `L'équipe a rouvert votre demande ${code} : elle est de nouveau comparée à toutes les offres connues.`,
      reviewed(by),
    ],
    action: follow,
  }),
  "request-closed": ({ code }) => ({
    subject: `Votre demande ${code} est close`,
    sentences: [
      `Votre demande ${code} est terminée : elle n'est plus proposée aux structures. Si l'une d'elles a déjà accepté de vous aider, son aide continue.`,
      "Vous pouvez encore lire ce qui s'est passé, et déposer une nouvelle demande quand vous voulez. Merci de votre confiance.",
    ],
    action: follow,
  }),
  "words-waiting": ({ body }, token) => ({
    subject: `Du nouveau dans votre échange avec ${inShort(body)}`,
    sentences: [`Il y a du nouveau dans votre échange avec ${body}. Le lien l'ouvre : vous pouvez lire, et répondre.`],
    action: { label: "Ouvrir l'échange", path: answerPath(token) },
  }),
  "check-in": ({ code, number, isReminder }, token) => ({
    subject: `${isReminder ? "Rappel : où" : "Où"} en est votre projet ?`,
    sentences: [
      `Une structure a accepté de vous aider il y a ${ago[number - 1]} (demande ${code}). Votre projet avance, est bloqué ou s'est arrêté ?`,
      "Un bouton suffit pour répondre. S'il est bloqué, nous cherchons de l'aide avec vous.",
      ...(isReminder ? [stopReminders("votre demande")] : []),
    ],
    action: answer(token),
  }),
} satisfies Pick<LetterWords, keyof InnovatorLetters>;

/** Since the first acceptance, check-in by check-in. */
const ago = ["un mois", "trois mois", "six mois", "un an", "deux ans"];

const reported: Record<Letters["help-reported"]["state"], Record<"subject" | "said" | "next", string>> = {
  helped: {
    subject: "dit vous avoir apporté de l'aide",
    said: "a noté que l'aide vous a été donnée.",
    next: "Si c'est exact, vous n'avez rien à faire.",
  },
  "not-helped": {
    subject: "dit ne pas avoir pu vous aider",
    said: "a noté que l'aide n'a pas pu se faire.",
    next: "Votre demande reste ouverte, et comparée aux offres connues.",
  },
  unreachable: {
    subject: "dit ne pas avoir pu vous joindre",
    said: "a noté que personne n'a réussi à vous joindre.",
    next: "Votre demande reste ouverte. Vérifiez que vos coordonnées y sont justes : vous pouvez les corriger.",
  },
};

const setAside: Record<Letters["request-set-aside"]["reason"], string> = {
  spam: "elle ne semble pas décrire un vrai projet",
  duplicate: "elle semble être la même qu'une autre de vos demandes, qui continue",
  "out-of-scope": "son sujet n'est pas de ceux que Wasl peut faire avancer",
};
