import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { history, journal, type Noun } from "#db/schema/history.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** A step of an account, a claim, a body, a member or an invitation: who took it, when, and why. */
export type Step = {
  noun: Noun;
  subject: string;
  version: number;
  step: string;
  at: Instant;
  by: string;
  reason?: string | null;
};

/** Dates the steps, with their author; of two who take the same version, the second is refused. */
export const saveSteps = (db: Db, steps: readonly Step[], when = sql`1 = 1`) =>
  db.insert(history).select(
    sql`SELECT value ->> 'noun', value ->> 'subject', value ->> 'version', value ->> 'step', value ->> 'at', value ->> 'by',
        value ->> 'reason' FROM json_each(${JSON.stringify(steps)}) WHERE ${when}`,
  );

/** The subject of a member's history. */
export const memberSubject = (body: string, account: string): string => `${body}/${account}`;

export type JournalEntry = typeof journal.$inferInsert;

/** Writes down what changed nothing, and is to be known all the same. */
export const saveJournal = (db: Db, entry: JournalEntry) => db.insert(journal).values(entry);

/** Writes down what changes nothing that has a history of its own, if `when` holds at that moment. */
export const saveJournalWhen = (db: Db, entries: readonly JournalEntry[], when: SQL) =>
  db.insert(journal).select(
    sql`SELECT value ->> 'id', value ->> 'at', value ->> 'by', value ->> 'what', value ->> 'noun', value ->> 'subject'
        FROM json_each(${JSON.stringify(entries)}) WHERE ${when}`,
  );
