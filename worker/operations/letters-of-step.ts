import type { InHandRow } from "#db/read/introductions.ts";
import { json, list } from "#db/rows.ts";
import type { IntroductionAdvance } from "#db/write/introductions.ts";
import { contestWithin, endsOn } from "#domain/introduction/clock.ts";
import type { IntroductionStep } from "#domain/introduction/lifecycle.ts";
import { dueDay } from "#domain/time/due-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import type { HandedBy, InnovatorLetters, LetterName, Letters } from "#worker/mail/letter.ts";
import { bodyOf, innovatorOf } from "./addressees.ts";
import type { Gathered } from "./gather-introductions.ts";
import type { Draft } from "./write-letters.ts";

/** A step that was taken of an introduction as it was read, with the words of an answer that it carries. */
export type Taken = { row: InHandRow; advance: IntroductionAdvance };

/** Whom a step is told to, with what: one line for each step that is told. */
const tellers: Partial<Record<IntroductionStep, (taken: Taken, known: Gathered) => readonly Draft[]>> = {
  approve: whereItWent,
  agree: whereItWent,
  reach: whereItWent,
  reopen: whereItWent,
  ask: (taken, known) =>
    toInnovator(taken, "question-asked", {
      ...ownFacts(taken),
      words: taken.advance.words ?? "",
      by: lastDay(taken, known),
    }),
  answer: (taken, known) => answered(taken, known, true),
  expire: (taken, known) => (taken.advance.to === "sent" ? answered(taken, known, false) : []),
  accept: (taken, known) => [
    ...toInnovator(taken, "introduction-accepted", {
      ...ownFacts(taken),
      from: taken.advance.handOver === null ? null : handedBy(taken),
    }),
    ...(hasMembers(taken, known) ? [] : toBody(taken, known, "case-accepted", caseFacts(taken), withLink)),
  ],
  lapse: (taken, known) => toBody(taken, known, "introduction-lapsed", caseFacts(taken)),
  withdraw: (taken, known) => (hadIt(taken) ? toBody(taken, known, "introduction-withdrawn", caseFacts(taken)) : []),
  contest: (taken, known) =>
    toBody(taken, known, "case-contested", { ...caseFacts(taken), words: taken.advance.words }, withLink),
  "report-help": reported,
  "report-no-help": reported,
  "report-unreachable": reported,
};

/** The letters that tell a step; what a declined or lapsed one leads to is told when the ladder has been climbed. */
export const lettersOfStep = (taken: Taken, known: Gathered): readonly Draft[] =>
  tellers[taken.advance.step]?.(taken, known) ?? [];

/** Where an approval leads: to the body, to the person who is asked each time, or to the team that looks for a contact. */
function whereItWent(taken: Taken, known: Gathered): readonly Draft[] {
  const { row, advance } = taken;
  const by = lastDay(taken, known);
  const from = handedBy(taken);
  const facts = { ...ownFacts(taken), offer: row.offerName, from };
  switch (advance.to) {
    case "agreeing":
      return toInnovator(taken, "agreement-asked", { ...facts, by, isReminder: false }, withLink);
    case "reaching":
      return toInnovator(taken, "body-being-reached", ownFacts(taken));
    default:
      return [
        ...toBody(taken, known, "to-answer", { ...caseFacts(taken), offer: row.offerName, by, from }, withLink),
        ...toInnovator(taken, "introduction-sent", { ...facts, by }),
      ];
  }
}

const answered = (taken: Taken, known: Gathered, hasAnswer: boolean): readonly Draft[] =>
  toBody(taken, known, "answer-came", { ...caseFacts(taken), by: lastDay(taken, known), hasAnswer }, withLink);

function reported(taken: Taken, { calendar, today }: Gathered): readonly Draft[] {
  const state = taken.advance.to as InnovatorLetters["help-reported"]["state"];
  const by = dueDay(today, contestWithin, calendar);
  return toInnovator(taken, "help-reported", { ...ownFacts(taken), state, by });
}

/** Whoever has a desk finds the case there; whoever has a link alone is given the next one. */
const hasMembers = ({ row }: Taken, { people }: Gathered): boolean => people.some(({ body }) => body === row.body);

/** The body had been told of it: what ends is told to it too. */
const hadIt = ({ row }: Taken): boolean => row.state === "sent" || row.state === "asked" || row.state === "accepted";

/** The last day that is left after a step. */
const lastDay = ({ advance: { to, spent } }: Taken, { calendar, today }: Gathered): LocalDate =>
  endsOn({ state: to, from: today, spent, told: 0 }, calendar) ?? today;

/** Which body hands the case over, and why; `null`: none does. */
export const handedBy = ({ row: { giverBodyName, handOverReason } }: Pick<Taken, "row">): HandedBy | null =>
  giverBodyName === null ? null : { body: giverBodyName, why: handOverReason ?? "other" };

export const ownFacts = ({ row }: Pick<Taken, "row">) => ({ code: row.code, body: row.bodyName });

/** What a body is told of a request: its place and its needs, and nothing of the person. */
export const caseFacts = ({ row }: Pick<Taken, "row">) => ({
  ...{ body: row.bodyName, bodyId: row.body, introduction: row.id, province: row.province },
  needs: json(list(needs), row.needs),
});

type Options = { hasLink: boolean; turn?: string };
const withLink: Options = { hasLink: true };

const aboutOf = ({ row, advance }: Taken) => ({
  request: row.request,
  introduction: row.id,
  version: advance.version,
});

/** To the author, always with the link that opens their request. */
const toInnovator = <Name extends LetterName>(
  taken: Taken,
  letter: Name,
  facts: Omit<Letters[Name], "link">,
  { turn = "" }: Partial<Options> = {},
): readonly Draft[] =>
  innovatorOf(taken.row).map((to) => ({
    ...{ letter, facts, to, about: aboutOf(taken), turn, hasLink: true },
    isAnswerable: isAnswered.includes(letter),
  })) as readonly Draft[];

const toBody = <Name extends LetterName>(
  taken: Taken,
  known: Gathered,
  letter: Name,
  facts: Omit<Letters[Name], "link">,
  { hasLink = false, turn = "" }: Partial<Options> = {},
): readonly Draft[] =>
  bodyOf(taken.row, known).map((to) => ({
    ...{ letter, facts, to, about: aboutOf(taken), turn, hasLink },
    isAnswerable: isAnswered.includes(letter),
  })) as readonly Draft[];

/** What asks for something, and is pointless once the next step is taken. */
const isAnswered: readonly LetterName[] = [
  "introduction-sent",
  "help-reported",
  "agreement-asked",
  "question-asked",
  "to-answer",
  "to-answer-soon",
  "answer-came",
  "news-asked",
  "no-news",
  "review-late",
  "body-being-reached",
];
