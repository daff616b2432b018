import type { AnswerShown, AuthorsAnswer, BodysAnswer } from "#contract/answers.ts";
import { caseStepNames } from "#contract/introduction-forms.ts";
import type { OwnIntroduction } from "#contract/own-case.ts";
import { everything } from "#db/conditions.ts";
import {
  type AnswerLinkRow,
  answerLinkInForce,
  requestOfLink,
  type SaidRow,
  wordsOfLink,
} from "#db/read/answer-links.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { type CheckInRow, checkInsOf } from "#db/read/check-ins.ts";
import { type OwnNoteRow, questionsAbout } from "#db/read/own-introductions.ts";
import { requestCodes } from "#db/rows.ts";
import { isToBeJudged } from "#domain/follow-up/verdict.ts";
import { stepsOfAuthor } from "#domain/introduction/for-author.ts";
import { type IntroductionState, introductionTable } from "#domain/introduction/lifecycle.ts";
import { onlyOnce } from "#domain/introduction/who-may.ts";
import type { Locale } from "#domain/language/locale.ts";
import { addDays } from "#domain/time/add-days.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { openCheckIn } from "./check-in-shown.ts";
import { lastDayOf, namesOf, threadOf, verdictOf } from "./own-introductions.ts";
import { questionOf } from "./read-own-case.ts";

/** Whom a link is for, and what it lets them act on. */
export type LinkHeld = {
  recipient: string;
  request: string;
  requestState: string;
  introduction: { id: string; version: number; state: IntroductionState } | null;
  isAuthors: boolean;
};

/** What a link opens; `null`: it is over, or never was one. One round trip, and nothing is changed. */
export async function readAnswerLink(
  { db, keys, now }: Pick<Deps, "db" | "keys" | "now">,
  token: string,
  locale: Locale,
): Promise<{ held: LinkHeld; shown: AnswerShown } | null> {
  const at = now();
  const today = casablancaDay(at);
  const link = { tokenHash: await keys.mac("link", token), at };
  const [[row], said, notes, holidays, series] = await db.batch([
    answerLinkInForce(db, link),
    wordsOfLink(db, link),
    questionsAbout(db, requestOfLink(link), everything, 10),
    holidaysFrom(db, addDays(today, -90), 30),
    checkInsOf(db, requestOfLink(link)),
  ]);
  if (!row) return null;
  const calendar = calendarOf(holidays.map(({ day }) => day));
  const known = { said, notes, series, calendar, today, locale };
  return { held: heldBy(row), shown: row.isAuthors === 1 ? forAuthor(row, known) : forBody(row, known) };
}

const heldBy = ({ recipient, request, requestState, id, version, state, isAuthors }: AnswerLinkRow): LinkHeld => ({
  ...{ recipient, request, requestState, isAuthors: isAuthors === 1 },
  introduction: id === null || state === null ? null : { id, version, state },
});

type Known = {
  said: readonly SaidRow[];
  notes: readonly OwnNoteRow[];
  series: readonly CheckInRow[];
  calendar: Calendar;
  today: LocalDate;
  locale: Locale;
};

/** One link, one thing to answer: what the team asks is answered by the link of its own letter. */
const forAuthor = (row: AnswerLinkRow, known: Known): AuthorsAnswer => ({
  reader: "innovator",
  introduction: introductionOf(row, known),
  checkIn: row.checkIn === null ? null : openCheckIn(known.series, { ...known, indicator: row.indicator }),
  question:
    row.id === null && row.checkIn === null && row.requestState === "submitted" ? questionOf(known.notes) : null,
  isQuiet: row.isQuiet === 1,
});

function introductionOf(row: AnswerLinkRow, known: Known): OwnIntroduction | null {
  const { id, state, since } = row;
  if (id === null || state === null || since === null) return null;
  const steps = stepsOfAuthor({ state, since: casablancaDay(since) }, known);
  return {
    ...{ id, state, version: row.version, since: new Date(since).toISOString() },
    sentAt: row.sentAt === null ? null : new Date(row.sentAt).toISOString(),
    ...namesOf({ ...row, body: row.body ?? "" }, known.locale),
    by: lastDay(row, known),
    question: state === "asked" ? (known.said.find(({ step }) => step === "ask")?.words ?? "") : null,
    outcome: outcomes.find((code) => code === row.outcome) ?? null,
    handedBy: handedByOf(row, known),
    thread: threadOf({ state, hasWords: row.hasWords, hasNewWords: row.hasWordsForAuthor }, row.requestState),
    verdict: verdictOf(row),
    mayJudge: isToBeJudged(
      { requestState: row.requestState, state, since: casablancaDay(since) },
      known.series,
      known.today,
    ),
    may: row.requestState === "submitted" ? steps.filter((step) => step !== "withdraw") : [],
  };
}

/** Who hands the case over; why the team itself proposes something, it keeps to itself. */
const handedByOf = ({ handedBy, handOverReason }: AnswerLinkRow, { said }: Known): OwnIntroduction["handedBy"] =>
  handedBy === null
    ? null
    : {
        ...{ body: handedBy, why: handOverReason ?? "other" },
        words: said.find(({ step }) => step === "propose")?.words ?? null,
      };

const lastDay = ({ state, countsFrom, since, spent }: AnswerLinkRow, { calendar }: Known): LocalDate | null =>
  state === null
    ? null
    : lastDayOf({ state, countsFrom: countsFrom ?? 0, since: since ?? 0, spent: spent ?? 0 }, calendar);

function forBody(row: AnswerLinkRow, known: Known): BodysAnswer {
  const wordsAt = (wanted: string) => known.said.find(({ step }) => step === wanted)?.words ?? null;
  const question = wordsAt("ask");
  return {
    ...{ reader: "body", state: row.state ?? "withdrawn", by: lastDay(row, known), handedBy: handedByOf(row, known) },
    ...namesOf({ ...row, body: row.body ?? "" }, known.locale),
    ...{ steps: stepsOfBody(row), version: row.version, project: projectOf(row) },
    asked: question === null ? null : { question, answer: wordsAt("answer") },
    contested: row.state === "accepted" ? wordsAt("contest") : null,
    thread: row.state === null ? "none" : threadOf({ ...row, state: row.state }, row.requestState),
    isQuiet: row.isQuiet === 1,
  };
}

/** What a body can do by its link: nothing, once the request has ended. */
const stepsOfBody = ({ state, requestState, hasAsked }: AnswerLinkRow): BodysAnswer["steps"] =>
  state === null || requestState !== "submitted"
    ? []
    : caseStepNames.filter(
        (step) => introductionTable[state][step] !== undefined && !(onlyOnce.includes(step) && hasAsked === 1),
      );

/** The project and its facts. What is said for counting only, its author says to nobody but the team. */
const projectOf = (row: AnswerLinkRow): BodysAnswer["project"] => ({
  ...{ problem: row.problem, beneficiaries: row.beneficiaries, place: row.place, indicator: row.indicator },
  ...{ province: row.province, stage: row.stage, legalForm: row.legalForm, age: row.age, amountMad: row.amountMad },
  ...requestCodes(row),
  ...{ areaType: null, gender: null },
});
