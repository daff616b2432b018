import type { IntroductionEvent, NextForAuthor } from "#contract/own-case.ts";
import type { AuthorStep } from "#domain/introduction/for-author.ts";
import type { TaskOwner } from "#domain/introduction/log.ts";
import type { Progress } from "#domain/introduction/progress.ts";
import type { OpenFact } from "#domain/request/next-fact.ts";
import type { SetAsideReason } from "#domain/request/set-aside.ts";
import { plural } from "../plural.ts";

/** What is told of an introduction: names as they are isolated, days in words. `by`: the last day, while there is one. */
export type EventFacts = { body: string; offer: string | null; by: string | null };
/** With whom it is, since when, and until when. */
export type StandsFacts = { since: string; by: string };
type Stands = Record<
  "agreeing" | "reaching" | "sent" | "asked" | "accepted" | "helped" | "not-helped" | "unreachable",
  (facts: StandsFacts) => readonly string[]
>;

const progress: Record<Progress, string> = {
  helped: "Une structure dit vous avoir apporté de l'aide.",
  accepted: "Une structure a accepté de vous aider.",
  asked: "Une structure vous pose une question avant de décider.",
  sent: "Votre projet est chez une structure, qui doit répondre.",
  agreeing: "Nous attendons votre oui ou votre non.",
  reaching: "Nous cherchons à joindre une structure pour vous.",
  proposed: "L'équipe relit les offres trouvées pour vous.",
  "dead-end": "Nous n'avons pas encore trouvé. L'équipe cherche avec vous.",
  looking: "Nous cherchons la suite pour vous.",
};

const contestable = (by: string) => `Si ce n'est pas ce qui s'est passé, dites-le au plus tard le ${by}.`;
const stands: Stands = {
  agreeing: ({ by }) => [
    "Vous avez demandé à choisir : pouvons-nous montrer votre projet à cette structure ? Elle verrait le projet, le lieu et les besoins, pas vos coordonnées.",
    `Répondez au plus tard le ${by}. Sans réponse, cette proposition est retirée, et votre demande reste ouverte.`,
  ],
  reaching: ({ since }) => [
    `Depuis le ${since}, l'équipe cherche à joindre cette structure, où nous n'avons pas encore de contact vérifié.`,
    "Si nous n'y arrivons pas, nous cherchons ailleurs pour vous et nous vous prévenons.",
  ],
  sent: ({ since, by }) => [
    `Cette structure a votre projet depuis le ${since}, sans vos coordonnées.`,
    `Elle doit répondre au plus tard le ${by}. Sinon, nous cherchons ailleurs pour vous : vous n'avez rien à faire.`,
  ],
  asked: ({ since, by }) => [
    `Le ${since}, cette structure vous a posé une question avant de décider.`,
    `Répondez au plus tard le ${by}. Sans réponse, elle décide avec ce que vous avez déjà écrit.`,
  ],
  accepted: ({ since }) => [
    `Cette structure a accepté de vous aider. Elle a vos coordonnées depuis le ${since}, et vous contacte.`,
    "Si elle ne nous donne pas de nouvelles pendant 30 jours, nous lui en demandons.",
  ],
  helped: ({ since, by }) => [`Le ${since}, cette structure a noté que l'aide vous a été donnée.`, contestable(by)],
  "not-helped": ({ since, by }) => [
    `Le ${since}, cette structure a noté que l'aide n'a pas pu se faire.`,
    contestable(by),
  ],
  unreachable: ({ since, by }) => [
    `Le ${since}, cette structure a noté que personne n'a réussi à vous joindre. Vérifiez vos coordonnées plus bas.`,
    contestable(by),
  ],
};

const before = (by: string | null) => (by === null ? "" : ` au plus tard le ${by}`);
const forOffer = (offer: string | null) => (offer === null ? "" : `, pour l'offre « ${offer} »`);
const events: Record<Exclude<IntroductionEvent, "kept">, (facts: EventFacts) => string> = {
  approved: ({ body }) => `L'équipe a validé une proposition : ${body}.`,
  "agreement-asked": ({ body, offer, by }) =>
    `Nous vous demandons si votre projet peut être montré à ${body}${forOffer(offer)}.${by === null ? "" : ` Répondez au plus tard le ${by}.`}`,
  reaching: ({ body }) => `L'équipe cherche à joindre ${body}.`,
  sent: ({ body, offer, by }) =>
    `Votre projet est présenté à ${body}${forOffer(offer)}.${by === null ? "" : ` Réponse attendue au plus tard le ${by}.`}`,
  agreed: ({ body }) => `Vous avez dit oui à ${body}.`,
  refused: ({ body }) => `Vous avez dit non à ${body} : votre projet ne lui a pas été montré.`,
  "agreement-expired": ({ body }) =>
    `Votre réponse n'est pas venue à temps : votre projet n'a pas été montré à ${body}.`,
  "given-up": ({ body }) => `Nous n'avons pas réussi à joindre ${body}.`,
  "walk-in": ({ body }) => `Votre visite chez ${body} : la structure a noté votre accord et vous accompagne.`,
  accepted: ({ body }) => `${body} accepte de vous aider et reçoit vos coordonnées.`,
  declined: ({ body }) => `${body} ne peut pas vous aider cette fois.`,
  asked: ({ body, by }) => `${body} vous pose une question.${by === null ? "" : ` Répondez au plus tard le ${by}.`}`,
  answered: ({ body, by }) =>
    `Vous avez répondu à ${body}.${by === null ? "" : ` Décision attendue au plus tard le ${by}.`}`,
  unanswered: ({ body, by }) =>
    `La question de ${body} est restée sans réponse. La structure décide avec ce que vous avez écrit${before(by)}.`,
  lapsed: ({ body }) => `${body} n'a pas répondu à temps.`,
  suspended: ({ body }) => `${body} n'est plus en activité sur Wasl : votre demande ne peut plus y avancer.`,
  helped: ({ body }) => `${body} a noté que l'aide vous a été donnée.`,
  "not-helped": ({ body }) => `${body} a noté que l'aide n'a pas pu se faire.`,
  unreachable: ({ body }) => `${body} a noté que personne n'a réussi à vous joindre.`,
  contested: ({ body }) =>
    `Vous avez dit que les choses ne se sont pas passées comme ${body} l'a noté. L'équipe regarde.`,
  "handed-over": ({ body }) => `${body} propose une autre structure, mieux placée.`,
  "passed-on": ({ body }) => `Une autre structure a pris le relais de ${body}.`,
  withdrawn: ({ body }) => `La proposition faite à ${body} est retirée.`,
  reopened: ({ body }) => `L'équipe a rouvert la proposition faite à ${body}.`,
};

const next: Record<NextForAuthor["code"], (facts: { bodies: string; by: string | null }) => string> = {
  looking: () => "La suite : nous cherchons une autre piste, et nous vous prévenons.",
  review: ({ by }) => `La suite : l'équipe relit une autre piste${before(by)}.`,
  "turned-to": ({ bodies }) => `La suite : nous nous sommes tournés vers ${bodies}.`,
  "others-open": ({ bodies }) => `La suite : votre projet continue avec ${bodies}.`,
  "dead-end": ({ by }) =>
    `La suite : une personne de l'équipe vous appelle ou vous écrit${before(by)}, pour chercher avec vous.`,
};

const said: Record<AuthorStep | "answered-team" | "fact" | "closed", string> = {
  agree: "C'est noté : votre projet va être montré à cette structure.",
  refuse: "C'est noté : votre projet ne lui sera pas montré. Nous cherchons ailleurs.",
  answer: "Votre réponse est envoyée à la structure.",
  contest: "C'est noté. Le dossier est rouvert : la structure et l'équipe ont vos mots.",
  withdraw: "C'est fait : cette proposition est retirée. Votre demande reste ouverte.",
  "answered-team": "Votre réponse est envoyée à l'équipe.",
  fact: "Merci. Les offres ont été comparées de nouveau.",
  closed: "Votre demande est close. Merci de votre confiance.",
};

const setAside: Record<SetAsideReason, string> = {
  spam: "Elle ne semble pas décrire un vrai projet.",
  duplicate: "Elle semble être la même qu'une autre de vos demandes, qui continue.",
  "out-of-scope": "Son sujet n'est pas de ceux que Wasl peut faire avancer.",
};

const factAsked: Record<OpenFact, string> = {
  stage: "Où en est votre projet ?",
  legalForm: "Quel est votre statut ?",
  groups: "De quels groupes faites-vous partie ?",
  age: "Quel âge avez-vous ?",
  amountMad: "Quel montant cherchez-vous, en dirhams ?",
};

const taskOf: Record<TaskOwner, (facts: { body: string; day: string }) => string> = {
  body: ({ body, day }) => `À faire par ${body}, au plus tard le ${day} :`,
  innovator: ({ day }) => `À faire par vous, au plus tard le ${day} :`,
};

export const ownCase = {
  turn: { you: "À vous de répondre", body: "La structure doit répondre", team: "L'équipe s'en occupe" },
  whereHeading: "Où en est votre demande",
  progress,
  stands,
  orientation: "Une orientation : il n'y a pas d'offre précise, mais ce centre peut vous guider.",
  outcome: (outcome: string) => `Résultat noté : ${outcome}.`,
  reviewing: plural("fr", {
    one: "L'équipe relit # offre trouvée pour vous.",
    many: "L'équipe relit # offres trouvées pour vous.",
    other: "L'équipe relit # offres trouvées pour vous.",
  }),
  reviewBy: (by: string) =>
    `Elle vous dit la suite au plus tard le ${by}. Le nom des structures s'affiche ici dès qu'une proposition est validée.`,
  reviewLate:
    "La relecture prend plus de temps que promis : toute l'équipe est prévenue. Au bout de sept jours ouvrés, les propositions où tout concorde partent sans attendre.",
  deadEnd: "Aucune des pistes connues n'a abouti. Votre demande reste ouverte, et comparée à chaque nouvelle offre.",
  deadEndBy: (by: string) =>
    `Une personne de l'équipe vous appelle ou vous écrit au plus tard le ${by}, pour chercher avec vous.`,
  looking:
    "Aucune structure n'a votre projet en ce moment. Nous cherchons, et nous vous prévenons dès qu'il y a une piste.",
  questionOf: (body: string) => `La question de ${body}`,
  teamQuestion: "L'équipe de Wasl vous pose une question",
  yourAnswer: "Votre réponse",
  sendAnswer: "Envoyer ma réponse",
  agree: "Oui, montrez-lui mon projet",
  refuse: "Non, pas à cette structure",
  contest: "Ce n'est pas ce qui s'est passé",
  contestText: "Le dossier sera rouvert. La structure et l'équipe liront vos mots.",
  contestWords: "Ce qui s'est passé",
  contestSend: "Contester",
  withdraw: "Retirer cette proposition",
  withdrawText: "Cette structure ne verra plus votre projet. Votre demande reste ouverte pour les autres.",
  withdrawSure: "Oui, je retire cette proposition",
  fact: "Une question qui aide",
  factText:
    "Votre réponse aide à trouver les bonnes offres : elles seront comparées de nouveau. Vous pouvez aussi ne pas répondre.",
  factAsked,
  factSend: "Ajouter cette réponse",
  factAll: "Voir et corriger toutes mes réponses",
  close: "Clore ma demande",
  closeText:
    "Vous avez trouvé de l'aide, ou vous arrêtez là ? Une aide déjà acceptée continue. Les autres propositions sont retirées, et nous ne cherchons plus.",
  closeSure: "Oui, je clos ma demande",
  matches: "Voir les offres comparées à ma demande",
  matchesTitle: "Les offres comparées",
  back: "Revenir à ma demande",
  proposed: plural("fr", {
    one: "# offre est proposée à l'équipe, qui la relit.",
    many: "# offres sont proposées à l'équipe, qui les relit.",
    other: "# offres sont proposées à l'équipe, qui les relit.",
  }),
  events,
  next,
  reason: (reason: string) => `Raison : ${reason}.`,
  meeting: ({ body, day }: { body: string; day: string }) => `Rencontre avec ${body}, le ${day} :`,
  grant: ({ body, amount, day }: { body: string; amount: string; day: string }) =>
    `${body} a accordé ${amount}, le ${day}.`,
  grantUnsaid: ({ body, day }: { body: string; day: string }) => `${body} a noté une aide, le ${day}.`,
  taskOf,
  taskDone: "C'est fait.",
  asked: "L'équipe vous a demandé :",
  answered: "Vous avez répondu à l'équipe :",
  setAside,
  older: "Ce qui est plus ancien se trouve dans le fichier de vos données.",
  said,
};
