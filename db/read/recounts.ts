import { sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { body } from "#db/schema/directory.ts";
import { introduction } from "#db/schema/introductions.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** Over how long the introductions of a body are counted, and of how many of the last it is told whether it answered. */
const countedOver = 30 * 24 * 60 * 60_000;
const lastAnswers = 20;

const sentLately = (since: Instant) => sql`FROM ${introduction} AS i WHERE i.body = body.id AND i.sent_at > ${since}`;

/**
 * The bodies whose figures are to be counted again, with what they come to: introductions of the last 30 days, the share
 * that it answered of those that it had to, and the moment at which the oldest is 30 days old.
 */
export const bodiesToRecount = (db: Db, now: Instant, most: number) =>
  db
    .select({
      id: body.id,
      was: body.answered,
      recountAt: body.recountAt,
      load30: sql<number>`(SELECT count(*) ${sentLately(now - countedOver)})`.as("load30_now"),
      next: sql<number | null>`(SELECT min(i.sent_at) + ${countedOver} + 1 ${sentLately(now - countedOver)})`.as(
        "next",
      ),
      answered: sql<number | null>`(SELECT avg(answered) FROM (SELECT i.state <> 'lapsed' OR i.has_asked = 1 AS answered
        FROM ${introduction} AS i WHERE i.body = body.id AND i.sent_at IS NOT NULL
          AND i.state IN ('asked', 'accepted', 'declined', 'lapsed', 'helped', 'not-helped', 'unreachable', 'handed-over')
        ORDER BY i.sent_at DESC LIMIT ${lastAnswers}))`.as("answered_now"),
    })
    .from(body)
    .where(sql`${body.recountAt} IS NOT NULL AND ${body.recountAt} <= ${now}`)
    .orderBy(body.recountAt, body.id)
    .limit(most);
export type Recount = Awaited<ReturnType<typeof bodiesToRecount>>[number];
