import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { outbox } from "#db/schema/outbox.ts";

/** The letters that somebody holds, in the order in which they are to be sent. */
export const lettersHeld = (db: Db, lease: string) =>
  db
    .select({
      id: outbox.id,
      letter: outbox.letter,
      facts: outbox.facts,
      recipient: outbox.recipient,
      writtenAt: outbox.writtenAt,
      locale: outbox.locale,
    })
    .from(outbox)
    .where(and(eq(outbox.lease, lease), eq(outbox.state, "waiting")))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(50);

/** How many letters were given up in the last month, after which they are dropped: so many at most are counted. */
export const lettersGivenUp = (db: Db, most: number) =>
  db
    .select({ letters: sql<number>`count(*)`.as("letters") })
    .from(db.select({ id: outbox.id }).from(outbox).where(eq(outbox.state, "dead")).limit(most).as("given_up"));
