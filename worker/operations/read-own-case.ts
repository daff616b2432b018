import type { OwnCase } from "#contract/own-case.ts";
import type { OwnRequest } from "#contract/own-request.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { checkInsOf } from "#db/read/check-ins.ts";
import {
  type OwnNoteRow,
  ownIntroductionSteps,
  ownIntroductions,
  ownLog,
  ownNotes,
  ownWords,
} from "#db/read/own-introductions.ts";
import { type OwnReader, type OwnRequestRow, requestOfHolder } from "#db/read/requests.ts";
import { progressOf } from "#domain/introduction/progress.ts";
import type { Locale } from "#domain/language/locale.ts";
import { deadEndCallWithin } from "#domain/request/clock.ts";
import { nextFact } from "#domain/request/next-fact.ts";
import { addDays } from "#domain/time/add-days.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import { dueDay, isOver } from "#domain/time/due-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { checkInShown, openCheckIn } from "./check-in-shown.ts";
import { reviewedWithin } from "./climb-ladder.ts";
import { type Known, type Shown, shownIntroductions } from "./own-introductions.ts";
import { timelineOf } from "./own-timeline.ts";
import { ownRequestParts, ownRequestShown } from "./read-own-request.ts";

/** How much a page shows: so much that it stays short, and within what a page may read. */
const recent = { history: 15, judgements: 1, introductions: 6, log: 3, notes: 8, words: 0 };
/** For the download: more than anybody's past holds. */
const everything = { history: 1000, judgements: 1000, introductions: 1000, log: 1000, notes: 1000, words: 5000 };
export const parts = { recent, everything };

/** A request with all that came of it, in a language; `null` when the session has ended. One round trip. */
export async function readOwnCase(
  { db, now }: Pick<Deps, "db" | "now">,
  holder: OwnReader,
  locale: Locale,
  most = recent,
): Promise<{ id: string; shown: OwnCase } | null> {
  const today = casablancaDay(now());
  const [requests, consents, history, judgements, rows, steps, log, notes, holidays, words, series] = await db.batch([
    ...ownRequestParts(db, holder, most),
    ownIntroductions(db, holder, most.introductions),
    ownIntroductionSteps(db, holder, most.introductions),
    ownLog(db, holder, most.introductions, most.log),
    ownNotes(db, holder, most.notes),
    holidaysFrom(db, addDays(today, -90), 30),
    ownWords(db, holder, most.words),
    checkInsOf(db, requestOfHolder(db, holder)),
  ]);
  const request = ownRequestShown([requests, consents, history, judgements]);
  const [row] = requests;
  if (!request || !row) return null;
  const calendar = calendarOf(holidays.map(({ day }) => day));
  const isGoingOn = row.state === "submitted";
  const introductions = shownIntroductions(rows, { steps, series, isGoingOn, today, calendar, locale });
  const known: Known = { introductions, deadEnd: deadEndOf(row, { today, calendar }), isGoingOn, today, calendar };
  const shown: OwnCase = {
    ...request.shown,
    ...standingOf(row, known),
    nextFact: isGoingOn ? factToAsk(request.shown) : null,
    question: isGoingOn ? questionOf(notes) : null,
    words: words.map(({ introduction, at, party, words: said }) => ({
      ...{ introduction, party, words: said, at: new Date(at).toISOString() },
    })),
    checkIn: isGoingOn ? openCheckIn(series, { today, calendar, indicator: row.indicator }) : null,
    checkIns: series.map(checkInShown),
    timeline: [...timelineOf({ history, steps, log, notes, series }, known)],
    isWhole: !isCut({ history, rows, log, notes }, most),
  };
  return { id: row.id, shown };
}

/** Whether something older may have been left out. */
const isCut = (
  read: { history: readonly unknown[]; rows: readonly unknown[]; log: readonly unknown[]; notes: readonly unknown[] },
  most: typeof recent,
): boolean =>
  read.history.length >= most.history ||
  read.rows.length >= most.introductions ||
  read.log.length >= most.log ||
  read.notes.length >= most.notes;

/** How far it has got, with whom, and what the team looks at. */
const standingOf = (
  row: OwnRequestRow,
  known: Known,
): Pick<OwnCase, "progress" | "introductions" | "reviewing" | "deadEnd"> => ({
  progress: known.isGoingOn
    ? progressOf(
        known.introductions.map(({ row: { state } }) => state),
        row.deadEndAt !== null,
      )
    : null,
  introductions: known.introductions.filter(({ isNamed }) => isNamed).map(({ introduction }) => introduction),
  reviewing: known.isGoingOn ? reviewingOf(known.introductions, known) : null,
  deadEnd: known.isGoingOn ? known.deadEnd : null,
});

type Days = { today: LocalDate; calendar: Calendar };

function deadEndOf({ deadEndAt }: OwnRequestRow, { today, calendar }: Days): OwnCase["deadEnd"] {
  if (deadEndAt === null) return null;
  const by = dueDay(casablancaDay(deadEndAt), deadEndCallWithin, calendar);
  return { since: new Date(deadEndAt).toISOString(), by: isOver(by, today) ? null : by };
}

function reviewingOf(introductions: readonly Shown[], { today, calendar }: Days): OwnCase["reviewing"] {
  const proposed = introductions.filter(({ row: { state } }) => state === "proposed");
  if (proposed.length === 0) return null;
  const since = Math.min(...proposed.map(({ row }) => row.since));
  const by = dueDay(casablancaDay(since), reviewedWithin, calendar);
  return { count: proposed.length, since: new Date(since).toISOString(), by, isLate: isOver(by, today) };
}

const factToAsk = ({ content, judged: [latest] }: OwnRequest) =>
  nextFact(
    content,
    (latest?.matches ?? []).map(({ questions }) => questions ?? []),
  );

/** What the team asked since the last answer. */
export function questionOf(notes: readonly OwnNoteRow[]): OwnCase["question"] {
  const answer = notes.findIndex(({ kind }) => kind === "answer");
  const open = answer === -1 ? notes : notes.slice(0, answer);
  const [newest] = open;
  return newest
    ? { id: newest.id, words: open.toReversed().map(({ words }) => words), at: new Date(newest.at).toISOString() }
    : null;
}
