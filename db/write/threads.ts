import { type SQL, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { introduction } from "#db/schema/introductions.ts";
import { outbox } from "#db/schema/outbox.ts";
import { request } from "#db/schema/requests.ts";
import { message, messageWords, threadCall, threadSeen } from "#db/schema/threads.ts";
import type { ReportReason, ThreadParty } from "#domain/thread/acts.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { dropAnswered } from "./outbox.ts";

type Side = Exclude<ThreadParty, "admin">;
/** Something written, or read, by one of the parties of a thread; `by`: who it was, and as whom they are told of new words. */
type ByParty = { introduction: string; party: ThreadParty; by: string; at: Instant };

/** What tells a reader that words wait is known by this: one waits at a time, and reading answers it. */
export const noticeKey = (introductionId: string, reader: string): string => `words:${introductionId}:${reader}`;

/** The words of a thread that a letter tells of: of these parties, to this reader. */
export type WordsTold = { introduction: string; reader: string; of: readonly ThreadParty[] };

/** Holds for a letter, or its link, that tells of words, while its reader has not read the newest of them. */
export const whileUnread: SQL = sql`EXISTS (SELECT 1 FROM ${message} AS m WHERE m.introduction = value ->> '$.words.introduction'
  AND instr(value -> '$.words.of', '"' || m.party || '"') > 0 AND m.at > ifnull((SELECT s.at FROM ${threadSeen} AS s
    WHERE s.introduction = value ->> '$.words.introduction' AND s.reader = value ->> '$.words.reader'), 0))`;

/** Writes down what a party says; sent twice under one id, it is one. Whoever writes has read what is there. */
export const saveMessage = (db: Db, { id, words, ...row }: ByParty & { id: string; words: string }) => [
  db
    .insert(message)
    .values({ id, ...row })
    .onConflictDoNothing(),
  // Only beside the row of this batch: words that were erased are not written again.
  db
    .insert(messageWords)
    .select(
      sql`SELECT id, ${words} FROM ${message} WHERE id = ${id} AND introduction = ${row.introduction} AND at = ${row.at} AND by = ${row.by}`,
    )
    .onConflictDoNothing(),
  ...saveSeen(db, { introduction: row.introduction, reader: row.by, at: row.at }),
];

/** A reader has read a thread: what still waits to tell them of it is dropped. */
export const saveSeen = (db: Db, seen: { introduction: string; reader: string; at: Instant }) => [
  db
    .insert(threadSeen)
    .values(seen)
    .onConflictDoUpdate({
      target: [threadSeen.introduction, threadSeen.reader],
      set: { at: sql`max(${threadSeen.at}, excluded.at)` },
    }),
  dropAnswered(db, noticeKey(seen.introduction, seen.reader), sql`${outbox.writtenAt} <= ${seen.at}`),
];

/** Holds while a request does not wait before the team. */
export const unlessRaised = (requestId: string): SQL =>
  sql`NOT EXISTS (SELECT 1 FROM ${request} AS r WHERE r.id = ${requestId} AND r.raised_at IS NOT NULL)`;

/** Its author was heard of. */
export const saveHeard = (db: Db, requestId: string, at: Instant) =>
  db.update(request).set({ heardAt: at }).where(sql`${request.id} = ${requestId}`);

/** Calls the team to a thread, or calls it again. */
export const saveCall = (db: Db, { introduction: of, party, at }: { introduction: string; party: Side; at: Instant }) =>
  db
    .insert(threadCall)
    .values({ introduction: of, party, at, endedAt: null })
    .onConflictDoUpdate({
      target: threadCall.introduction,
      set: { at, party, endedAt: null },
      setWhere: sql`${threadCall.endedAt} IS NOT NULL`,
    });

/** The team leaves the thread that it was called to. */
export const saveLeft = (db: Db, of: string, at: Instant) =>
  db
    .update(threadCall)
    .set({ endedAt: at })
    .where(sql`${threadCall.introduction} = ${of} AND ${threadCall.endedAt} IS NULL`);

type Reported = { id: string; by: Side; why: ReportReason; at: Instant };
/** Reports a word to the team; of two reports at once, the first counts. */
export const saveReport = (db: Db, { id, by, why, at }: Reported) =>
  db
    .update(message)
    .set({ reportedAt: at, reportedBy: by, reportedWhy: why })
    .where(sql`${message.id} = ${id} AND ${message.reportedAt} IS NULL`);

/** What the team decides on a word that was reported. */
export const saveDecision = (db: Db, { id, hidden, at }: { id: string; hidden: boolean; at: Instant }) =>
  db
    .update(message)
    .set({ decidedAt: at, hidden: Number(hidden) })
    .where(sql`${message.id} = ${id} AND ${message.reportedAt} IS NOT NULL AND ${message.decidedAt} IS NULL`);

/** Forgets what was said in the threads of requests whose persons are erased; how often, and by whom, stays. */
export const eraseThreadsOf = (db: Db, requests: readonly string[]) => {
  const own: SQL = sql`(SELECT ${introduction.id} FROM ${introduction} WHERE ${among(introduction.request, requests)})`;
  return [
    db
      .delete(messageWords)
      .where(
        sql`${messageWords.message} IN (SELECT ${message.id} FROM ${message} WHERE ${message.introduction} IN ${own})`,
      ),
    db.delete(threadSeen).where(sql`${threadSeen.introduction} IN ${own}`),
  ];
};
