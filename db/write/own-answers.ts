import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { answerLink, remindersOff, requestNote } from "#db/schema/introductions.ts";
import { outbox } from "#db/schema/outbox.ts";
import { request } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { saveDesk } from "./introductions.ts";

/** What answers the question of the team: one answer for each question. */
const answerIdOf = (question: string): string => `answer-${question}`;

/**
 * An author's answer to the team, put before it: the request is on its desk, the links that the question was sent with are
 * dead, and a letter that still waits to ask is not sent.
 */
export const saveOwnAnswer = (
  db: Db,
  { request: of, question, words, at }: { request: string; question: string; words: string; at: Instant },
) =>
  [
    db
      .insert(requestNote)
      .values({ id: answerIdOf(question), request: of, kind: "answer", words, by: "innovator", at }),
    db
      .update(request)
      .set({
        raisedAt: sql`ifnull(${request.raisedAt}, ${at})`,
        raisedWhy: sql`ifnull(${request.raisedWhy}, 'answered')`,
        heardAt: at,
      })
      .where(eq(request.id, of)),
    saveDesk(db, [of]),
    db.delete(answerLink).where(and(eq(answerLink.request, of), isNull(answerLink.introduction))),
    db
      .delete(outbox)
      .where(sql`${outbox.request} = ${of} AND ${outbox.state} = 'waiting' AND ${outbox.letter} = 'team-question'`),
  ] as const;

/** Sends somebody no more reminders of a request; asked twice, it is so once. */
export const saveRemindersOff = (db: Db, row: typeof remindersOff.$inferInsert) =>
  db.insert(remindersOff).values(row).onConflictDoNothing();

/** Sends them again. */
export const dropRemindersOff = (db: Db, { request: of, recipient }: typeof remindersOff.$inferInsert) =>
  db.delete(remindersOff).where(and(eq(remindersOff.request, of), eq(remindersOff.recipient, recipient)));
