import { and, asc, desc, eq, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { Instant } from "#domain/time/local-date.ts";

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

/** Where a letter stands among those that were given up: when it was, and its id. */
export type GivenUpKey = { endedAt: Instant; id: string };

/** One page of what was given up, the newest first, and one more. */
export const givenUp = (db: Db, after: GivenUpKey | null, limit: number) =>
  db
    .select(given)
    .from(outbox)
    .where(
      and(
        eq(outbox.state, "dead"),
        after ? sql`(${outbox.endedAt}, ${outbox.id}) < (${after.endedAt}, ${after.id})` : everything,
      ),
    )
    .orderBy(desc(outbox.endedAt), desc(outbox.id))
    .limit(limit + 1);

/** A letter that was given up. */
export const findGivenUp = (db: Db, id: string) =>
  db
    .select(given)
    .from(outbox)
    .where(and(eq(outbox.id, id), eq(outbox.state, "dead")));

const given = {
  id: outbox.id,
  channel: outbox.channel,
  letter: outbox.letter,
  recipient: outbox.recipient,
  writtenAt: outbox.writtenAt,
  tries: outbox.tries,
  lease: outbox.lease,
  endedAt: sql<Instant>`${outbox.endedAt}`.as("ended_at"),
};
