import { type SQL, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import {
  checkIn,
  checkInHistory,
  checkInWords,
  introductionVerdict,
  introductionVerdictWords,
} from "#db/schema/check-ins.ts";
import { introduction } from "#db/schema/introductions.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { CheckInAnswer, HelpedAnswer, StuckOn } from "#domain/follow-up/answers.ts";
import { type CheckInState, type CheckInStep, openStates } from "#domain/follow-up/lifecycle.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";

/** A check-in that a series begins with. */
export type NewCheckIn = { request: string; number: number; dueOn: LocalDate; lookOn: LocalDate; at: Instant };

/** Begins the series of requests, with their first acceptance: one for each, however many bodies accept. Two statements. */
export const saveSeries = (db: Db, planned: readonly NewCheckIn[]) => {
  const rows = JSON.stringify(planned);
  return [
    db.insert(checkInHistory).select(
      sql`SELECT value ->> 'request', value ->> 'number', 1, 'plan', value ->> 'at', 'system', NULL, NULL FROM json_each(${rows})
        WHERE NOT EXISTS (SELECT 1 FROM ${checkIn} AS there WHERE there.request = value ->> 'request')`,
    ),
    db
      .insert(checkIn)
      .select(
        sql`SELECT value ->> 'request', value ->> 'number', value ->> 'dueOn', 'due', 1, value ->> 'at', value ->> 'lookOn',
          NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]' FROM json_each(${rows}) WHERE true`,
      )
      .onConflictDoNothing(),
  ] as const;
};

/** A step of a check-in: who took it, when, what it leads to, and what was answered. */
export type CheckInAdvance = {
  request: string;
  number: number;
  version: number;
  step: CheckInStep;
  to: CheckInState;
  at: Instant;
  by: string;
  lookOn: LocalDate | null;
  /** The person is to be called. */
  calls: boolean;
  answer: CheckInAnswer | null;
  stuckOn: StuckOn | null;
};

/** Takes steps of check-ins, with their history: two statements, however many. Of two who take one, one is refused. */
export const saveCheckInSteps = (db: Db, steps: readonly CheckInAdvance[]) => {
  const rows = JSON.stringify(steps);
  const when = (step: CheckInStep, then: SQL, otherwise: SQL | typeof checkIn.askedAt) =>
    sql`iif(taken.value ->> 'step' = ${step}, ${then}, ${otherwise})`;
  return [
    db.insert(checkInHistory).select(
      sql`SELECT value ->> 'request', value ->> 'number', value ->> 'version', value ->> 'step', value ->> 'at', value ->> 'by',
        value ->> 'answer', value ->> 'stuckOn' FROM json_each(${rows})`,
    ),
    db
      .update(checkIn)
      .set({
        state: sql`taken.value ->> 'to'`,
        version: sql`taken.value ->> 'version'`,
        since: when("detail", sql`${checkIn.since}`, sql`taken.value ->> 'at'`),
        lookOn: sql`taken.value ->> 'lookOn'`,
        askedAt: when("ask", sql`taken.value ->> 'at'`, checkIn.askedAt),
        calls: sql`${checkIn.calls} + (taken.value ->> 'calls')`,
        answer: when("answer", sql`taken.value ->> 'answer'`, sql`${checkIn.answer}`),
        stuckOn: when("answer", sql`taken.value ->> 'stuckOn'`, sql`${checkIn.stuckOn}`),
        answeredAt: when("answer", sql`taken.value ->> 'at'`, sql`${checkIn.answeredAt}`),
        by: when("answer", sql`taken.value ->> 'by'`, sql`${checkIn.by}`),
      })
      .from(sql`json_each(${rows}) AS taken`)
      .where(sql`${checkIn.request} = taken.value ->> 'request' AND ${checkIn.number} = taken.value ->> 'number'`),
  ] as const;
};

/** Ends what is left of the series of requests: its person has stopped, or the request ends. Nobody is asked any more. Three statements. */
export const endSeries = (db: Db, requests: readonly string[], at: Instant) => [
  ...changeSeries(db, sql`${among(checkIn.request, requests)} AND ${among(checkIn.state, openStates)}`, "end", at, {
    state: "ended",
    lookOn: null,
  }),
  db
    .delete(outbox)
    .where(
      sql`${outbox.request} IS NOT NULL AND ${among(outbox.request, requests)} AND ${outbox.state} = 'waiting' AND ${outbox.letter} = 'check-in'`,
    ),
];

/** Takes that back, of what had not been asked: not where the person has stopped. Two statements. */
export const resumeSeries = (db: Db, request: string, at: Instant) =>
  changeSeries(
    db,
    sql`${checkIn.request} = ${request} AND ${checkIn.state} = 'ended' AND ${checkIn.askedAt} IS NULL
      AND NOT EXISTS (SELECT 1 FROM ${checkIn} AS last WHERE last.request = ${request} AND last.answer = 'stopped')`,
    "resume",
    at,
    { state: "due", lookOn: sql`date(${checkIn.dueOn}, '+1 day')` },
  );

const changeSeries = (
  db: Db,
  which: SQL,
  step: CheckInStep,
  at: Instant,
  set: { state: CheckInState; lookOn: SQL | null },
) =>
  [
    db
      .insert(checkInHistory)
      .select(
        sql`SELECT request, number, version + 1, ${step}, ${at}, 'system', NULL, NULL FROM ${checkIn} WHERE ${which}`,
      ),
    db
      .update(checkIn)
      .set({ ...set, version: sql`${checkIn.version} + 1`, since: at })
      .where(which),
  ] as const;

/** When the clock looks at them again; `null`: nothing is waited for. */
export const saveLookOn = (db: Db, looked: readonly { request: string; number: number; lookOn: LocalDate | null }[]) =>
  db
    .update(checkIn)
    .set({ lookOn: sql`seen.value ->> 'lookOn'` })
    .from(sql`json_each(${JSON.stringify(looked)}) AS seen`)
    .where(sql`${checkIn.request} = seen.value ->> 'request' AND ${checkIn.number} = seen.value ->> 'number'`);

/** Nobody is asked any more what the next check-in asks. */
export const dropCheckInLetters = (db: Db, asked: readonly string[]) =>
  db.delete(outbox).where(sql`${outbox.state} = 'waiting' AND ${among(outbox.answeredBy, asked)}`);

/** What the person declares beside an answer; what is left out is as it was not said. */
export type Declared = {
  indicatorBase: number | null;
  indicatorNow: number | null;
  amountMad: number | null;
  jobs: number | null;
  people: number | null;
  helped: HelpedAnswer | null;
};

type Key = { request: string; number: number };

/** Keeps what was declared. */
export const saveDeclared = (db: Db, { request, number }: Key, declared: Declared) =>
  db.update(checkIn).set(declared).where(sql`${checkIn.request} = ${request} AND ${checkIn.number} = ${number}`);

/** Keeps what was said; nothing, where nothing is said any more. */
export const saveSaid = (db: Db, { request, number }: Key, words: string) => [
  words === ""
    ? db.delete(checkInWords).where(sql`${checkInWords.request} = ${request} AND ${checkInWords.number} = ${number}`)
    : db
        .insert(checkInWords)
        .values({ request, number, words })
        .onConflictDoUpdate({ target: [checkInWords.request, checkInWords.number], set: { words } }),
];

/** Says whether help that a body reported has helped; said again, the newest counts. */
export const saveVerdict = (db: Db, { words, ...row }: typeof introductionVerdict.$inferInsert & { words: string }) => [
  db.insert(introductionVerdict).values(row),
  words === ""
    ? db.delete(introductionVerdictWords).where(sql`${introductionVerdictWords.introduction} = ${row.introduction}`)
    : db
        .insert(introductionVerdictWords)
        .values({ introduction: row.introduction, words })
        .onConflictDoUpdate({ target: introductionVerdictWords.introduction, set: { words } }),
];

/** Forgets what was said of requests whose persons are erased; codes and numbers stay, but for what a trigger drops. */
export const eraseCheckInWords = (db: Db, requests: readonly string[]) => [
  db.delete(checkInWords).where(among(checkInWords.request, requests)),
  db.delete(introductionVerdictWords).where(
    sql`${introductionVerdictWords.introduction} IN (SELECT ${introduction.id} FROM ${introduction}
      WHERE ${among(introduction.request, requests)})`,
  ),
];
