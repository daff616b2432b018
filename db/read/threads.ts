import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { body, offer } from "#db/schema/directory.ts";
import { introduction } from "#db/schema/introductions.ts";
import { request } from "#db/schema/requests.ts";
import { message, messageWords, threadCall, threadSeen } from "#db/schema/threads.ts";
import type { ThreadParty } from "#domain/thread/acts.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { namedColumns } from "./own-introductions.ts";

/** The team was called to the thread of an introduction, and has not left it. */
export const isCalled = sql<number>`EXISTS (SELECT 1 FROM ${threadCall} AS c WHERE c.introduction = ${introduction.id} AND c.ended_at IS NULL)`;
/** A word of it was reported, and the team has not decided. */
export const isReported = sql<number>`EXISTS (SELECT 1 FROM ${message} AS m WHERE m.introduction = ${introduction.id}
  AND m.reported_at IS NOT NULL AND m.decided_at IS NULL)`;
/** Something was written in it. */
export const hasWords = sql<number>`EXISTS (SELECT 1 FROM ${message} AS m WHERE m.introduction = ${introduction.id})`;

/** Another party has written in it since a reader read it. */
export const hasNewWords = (reader: string | SQL, of: ThreadParty) =>
  sql<number>`EXISTS (SELECT 1 FROM ${message} AS m WHERE m.introduction = ${introduction.id}
    AND m.party IN (${sql.raw(othersThan[of])}) AND m.at > ifnull((SELECT s.at FROM ${threadSeen} AS s
      WHERE s.introduction = ${introduction.id} AND s.reader = ${reader}), 0))`;
const othersThan: Record<ThreadParty, string> = {
  body: "'innovator', 'relay', 'admin'",
  innovator: "'body', 'relay', 'admin'",
  relay: "'body', 'innovator', 'admin'",
  admin: "'body', 'innovator', 'relay'",
};

/** The thread of an introduction as it stands, for a reader: whose it is, whether the team was called, until when it was read. */
export const threadStanding = (db: Db, id: string, reader: string) =>
  db
    .select({
      id: introduction.id,
      request: introduction.request,
      body: introduction.body,
      offer: introduction.offer,
      state: introduction.state,
      sentAt: introduction.sentAt,
      requestState: sql<string>`${request.state}`.as("request_state"),
      province: request.province,
      relay: request.relay,
      isCalled: isCalled.as("is_called"),
      isReported: isReported.as("is_reported"),
      calledAt: sql<Instant | null>`${threadCall.at}`.as("called_at"),
      seenAt: sql<Instant | null>`${threadSeen.at}`.as("seen_at"),
      ...namedColumns,
    })
    .from(introduction)
    .innerJoin(request, eq(request.id, introduction.request))
    .innerJoin(body, eq(body.id, introduction.body))
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .leftJoin(threadCall, eq(threadCall.introduction, introduction.id))
    .leftJoin(threadSeen, and(eq(threadSeen.introduction, introduction.id), eq(threadSeen.reader, reader)))
    .where(eq(introduction.id, id));
export type ThreadRow = Awaited<ReturnType<typeof threadStanding>>[number];

/** Where a word stands in its thread: when it was written, and its id. */
export type MessageKey = { at: Instant; id: string };

/** A thread that is read with others, as one; `until`: the last moment that is read of it, `null`: all of it. */
export type ThreadRead = { id: string; until: Instant | null };

/**
 * The newest words of these threads before a place, the newest first: so many and one more. Of each thread no more is read,
 * however long it is.
 */
export const wordsOfThreads = (db: Db, threads: readonly ThreadRead[], before: MessageKey | null, most: number) =>
  db
    .select({
      id: message.id,
      introduction: message.introduction,
      at: message.at,
      party: message.party,
      by: message.by,
      reportedAt: message.reportedAt,
      reportedBy: message.reportedBy,
      reportedWhy: message.reportedWhy,
      decidedAt: message.decidedAt,
      hidden: message.hidden,
      words: messageWords.words,
      name: accountPerson.name,
    })
    .from(
      sql`(SELECT line.id FROM json_each(${JSON.stringify(threads.map(endOf(before)))}) AS thread CROSS JOIN ${message} AS line
        WHERE line.introduction = thread.value ->> 0 AND (line.at, line.id) < (thread.value ->> 1, thread.value ->> 2)
          AND line.at >= ifnull((SELECT older.at FROM ${message} AS older WHERE older.introduction = thread.value ->> 0
            AND (older.at, older.id) < (thread.value ->> 1, thread.value ->> 2)
            ORDER BY older.at DESC, older.id DESC LIMIT 1 OFFSET ${most}), 0)
        ORDER BY line.at DESC, line.id DESC LIMIT ${most + 1}) AS newest`,
    )
    .crossJoin(message)
    .leftJoin(messageWords, eq(messageWords.message, message.id))
    .leftJoin(accountPerson, and(eq(accountPerson.account, message.by), eq(message.party, "body")))
    .where(eq(message.id, sql`newest.id`))
    .orderBy(desc(message.at), desc(message.id))
    .limit(most + 1);
export type MessageRow = Awaited<ReturnType<typeof wordsOfThreads>>[number];

/** Where the words of a thread end that are asked for, as a bound that the index knows. */
const endOf =
  (before: MessageKey | null) =>
  ({ id, until }: ThreadRead): readonly [string, Instant, string] => {
    const key = before ?? { at: Number.MAX_SAFE_INTEGER, id: "" };
    return until !== null && until < key.at ? [id, until + 1, ""] : [id, key.at, key.id];
  };

/** What a party has written in a thread since a moment, as far as it counts; and whether this was written already. */
export const writtenSince = (
  db: Db,
  { id, party, since, entry }: { id: string; party: ThreadParty; since: Instant; entry: string },
  most: number,
) =>
  db
    .select({
      words: sql<number>`(SELECT count(*) FROM (SELECT 1 FROM ${message} AS m WHERE m.introduction = ${id}
        AND m.party = ${party} AND m.at >= ${since} LIMIT ${most}))`.as("words"),
      isThere: sql<number>`EXISTS (SELECT 1 FROM ${message} AS m WHERE m.id = ${entry})`.as("is_there"),
    })
    .from(sql`(SELECT 1)`);

/** One word of a thread, as it is reported or decided on. */
export const findMessage = (db: Db, introductionId: string, id: string) =>
  db
    .select()
    .from(message)
    .where(and(eq(message.id, id), eq(message.introduction, introductionId)));
