import { words as labels } from "#contract/words/en.ts";
import type { Ending, Next, NextKind } from "#domain/introduction/next.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { inShort } from "#worker/mail/in-short.ts";
import type { Letters } from "#worker/mail/letter.ts";
import { atTheLatest, quoted } from "./phrases.ts";

type Ended = Letters["introduction-ended"];

/** The subject of the letter that tells how an introduction ended. */
export const endedSubject = ({ body, ending, code }: Ended): string =>
  `${subjects[ending](body && inShort(body), code)}: what comes next`;

/** How it ended, why, and what comes next and by when: never just "no". */
export const endedSentences = ({ body, ending, reason, words, next }: Ended): readonly string[] => [
  [sentences[ending](body), reason && `Reason given: ${quoted(labels.declineReasons[reason])}.`]
    .filter(Boolean)
    .join(" "),
  ...(words ? [`${ending === "declined" ? "In their words" : "A word from the team"}: ${quoted(words)}`] : []),
  followUps[next.kind](next),
];

const subjects: Record<Ending, (body: string | null, code: string) => string> = {
  declined: (body) => `${body ?? "The organisation"} cannot help you`,
  lapsed: (body) => `${body ?? "The organisation"} has not answered`,
  "given-up": (body) => `We could not reach ${body ?? "the organisation"}`,
  suspended: (body) => `${body ?? "The organisation"} takes no more requests`,
  "agreement-expired": (body) => `Your yes did not come in time for ${body ?? "the organisation"}`,
  refused: (body) => `You said no to ${body ?? "the organisation"}`,
  "nothing-yet": (_, code) => `Request ${code}, no offer yet`,
};

const sentences: Record<Ending, (body: string | null) => string> = {
  declined: (body) => `${body ?? "The organisation"} cannot help you this time.`,
  lapsed: (body) => `${body ?? "The organisation"} has not answered in time.`,
  "given-up": (body) => `We tried to reach ${body ?? "the organisation"}, without success.`,
  suspended: (body) =>
    `${body ?? "The organisation"} is no longer active on Wasl: your request cannot go further there.`,
  "agreement-expired": (body) =>
    `We did not have your answer in time: your project was not shown to ${body ?? "the organisation"}.`,
  refused: (body) => `You said no: your project was not shown to ${body ?? "the organisation"}.`,
  "nothing-yet": () => "We compared your request with all the offers we know: none fits for now.",
};

const followUps: Record<NextKind, (next: Next) => string> = {
  "others-open": ({ body, by }) =>
    `Your project still has other chances${body ? `, among them ${body}` : ""}. ${by ? `You will hear from us ${atTheLatest(by)}.` : "We tell you as soon as there is news."}`,
  kept: ({ body }) => labels.handOver.keeps(body ?? ""),
  review: ({ body, by }) =>
    `We found another possibility${body ? `: ${body}` : ""}. Somebody from the team reviews it${before(by)}, then we tell you what comes next.`,
  orientation: ({ body, by }) =>
    `We have shown your project to ${body ? `${body}, ` : ""}the investment centre of your region, which can guide you. It is to answer${before(by)}. If it cannot help, somebody from the team calls you or writes to you.`,
  "orientation-agreeing": ({ body, by }) =>
    `We can show your project to ${body ? `${body}, ` : ""}the investment centre of your region, which can guide you. Say yes or no on the page of your request${before(by)}.`,
  "orientation-reaching": ({ body, by }) =>
    `We are trying to reach ${body ? `${body}, ` : ""}the investment centre of your region, to show it your project. ${by ? `You will hear from us ${atTheLatest(by)}.` : "We tell you as soon as it is done."}`,
  "dead-end": ({ by }) =>
    `We have no other possibility yet. Somebody from the team calls you or writes to you${before(by)}, to look for one with you, and your request is still compared with every new offer.`,
};

const before = (by: LocalDate | null): string => (by ? ` ${atTheLatest(by)}` : "");
