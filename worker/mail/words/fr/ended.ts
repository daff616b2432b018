import { words as labels } from "#contract/words/fr.ts";
import type { Ending, Next, NextKind } from "#domain/introduction/next.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { inShort } from "#worker/mail/in-short.ts";
import type { Letters } from "#worker/mail/letter.ts";
import { atTheLatest, quoted } from "./phrases.ts";

type Ended = Letters["introduction-ended"];

/** The subject of the letter that tells how an introduction ended. */
export const endedSubject = ({ body, ending, code }: Ended): string =>
  `${subjects[ending](body && inShort(body), code)} : voici la suite`;

/** How it ended, why, and what comes next and by when: never just "no". */
export const endedSentences = ({ body, ending, reason, words, next }: Ended): readonly string[] => [
  [sentences[ending](body), reason && `Raison donnée : ${quoted(labels.declineReasons[reason])}.`]
    .filter(Boolean)
    .join(" "),
  ...(words ? [`${ending === "declined" ? "Ses mots" : "Précision de l'équipe"} : ${quoted(words)}`] : []),
  followUps[next.kind](next),
];

const subjects: Record<Ending, (body: string | null, code: string) => string> = {
  declined: (body) => `${body ?? "La structure"} ne peut pas vous aider`,
  lapsed: (body) => `${body ?? "La structure"} n'a pas répondu`,
  "given-up": (body) => `Nous n'avons pas pu joindre ${body ?? "la structure"}`,
  suspended: (body) => `${body ?? "La structure"} ne prend plus de demandes`,
  "agreement-expired": (body) => `Nous n'avons pas eu votre accord pour ${body ?? "la structure"}`,
  refused: (body) => `Vous avez dit non à ${body ?? "la structure"}`,
  "nothing-yet": (_, code) => `Demande ${code}, pas encore d'offre`,
};

const sentences: Record<Ending, (body: string | null) => string> = {
  declined: (body) => `${body ?? "La structure"} ne peut pas vous aider cette fois.`,
  lapsed: (body) => `${body ?? "La structure"} n'a pas répondu à temps.`,
  "given-up": (body) => `Nous avons cherché à joindre ${body ?? "la structure"}, sans y arriver.`,
  suspended: (body) =>
    `${body ?? "La structure"} n'est plus en activité sur Wasl : votre demande ne peut plus y avancer.`,
  "agreement-expired": (body) =>
    `Nous n'avons pas eu votre réponse à temps : votre projet n'a pas été montré à ${body ?? "la structure"}.`,
  refused: (body) => `Vous avez dit non : votre projet n'a pas été montré à ${body ?? "la structure"}.`,
  "nothing-yet": () =>
    "Nous avons comparé votre demande à toutes les offres connues : aucune ne convient pour l'instant.",
};

const followUps: Record<NextKind, (next: Next) => string> = {
  "others-open": ({ body, by }) =>
    `D'autres pistes restent ouvertes pour votre projet${body ? `, dont ${body}` : ""}. ${by ? `Vous aurez des nouvelles ${atTheLatest(by)}.` : "Nous vous prévenons dès qu'il y a du nouveau."}`,
  kept: ({ body }) => labels.handOver.keeps(body ?? ""),
  review: ({ body, by }) =>
    `Nous avons trouvé une autre piste${body ? ` : ${body}` : ""}. Une personne de l'équipe la relit${before(by)}, puis nous vous disons la suite.`,
  orientation: ({ body, by }) =>
    `Nous avons présenté votre projet ${body ? `à ${body}, le` : "au"} centre d'investissement de votre région, qui peut vous orienter. Sa réponse est attendue${before(by)}. Si le centre ne peut pas aider, une personne de l'équipe vous appelle ou vous écrit.`,
  "orientation-agreeing": ({ body, by }) =>
    `Nous pouvons présenter votre projet ${body ? `à ${body}, le` : "au"} centre d'investissement de votre région, qui peut vous orienter. Dites oui ou non sur la page de votre demande${before(by)}.`,
  "orientation-reaching": ({ body, by }) =>
    `Nous cherchons à joindre ${body ? `${body}, ` : ""}le centre d'investissement de votre région, pour lui présenter votre projet. ${by ? `Vous aurez des nouvelles ${atTheLatest(by)}.` : "Nous vous prévenons dès que c'est fait."}`,
  "dead-end": ({ by }) =>
    `Nous n'avons pas encore d'autre piste. Une personne de l'équipe vous appelle ou vous écrit${before(by)}, pour chercher avec vous, et votre demande reste comparée à chaque nouvelle offre.`,
};

const before = (by: LocalDate | null): string => (by ? ` ${atTheLatest(by)}` : "");
