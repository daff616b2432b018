import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { introduction } from "#db/schema/introductions.ts";
import { request, requestHistory } from "#db/schema/requests.ts";
import type { RaisedWhy } from "#domain/request/raised.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** The ladder of a request was climbed, as it was flagged at `flagged`; what happened meanwhile flags it anew. */
export const saveClimbed = (
  db: Db,
  { id, flagged, raised, at }: { id: string; flagged: Instant | null; raised: RaisedWhy | null; at: Instant },
) =>
  db
    .update(request)
    .set({
      climbAt: sql`iif(${request.climbAt} IS ${flagged}, NULL, ${request.climbAt})`,
      ...(raised && { raisedAt: at, raisedWhy: raised }),
      ...(raised === "dead-end" && { deadEndAt: at }),
    })
    .where(eq(request.id, id));

/**
 * A request as its ladder was looked at: at a version, flagged at a time, after so many steps of its introductions (`null`:
 * too many to have read them all).
 */
type SeenLadder = { id: string; version: number; flagged: Instant | null; steps: number | null };

/**
 * Refuses the batch when another run has climbed this ladder, or something has happened to the request, since it was looked
 * at: the filing is dated a second time, which its key forbids.
 */
export const unlessClimbed = (db: Db, { id, version, flagged, steps }: SeenLadder) =>
  db.insert(requestHistory).select(
    sql`SELECT request, version, step, at, by, reason FROM ${requestHistory} WHERE request = ${id} AND version = 1
      AND NOT EXISTS (SELECT 1 FROM ${request} AS r WHERE r.id = ${id} AND r.climb_at IS ${flagged} AND r.version = ${version}
        AND (${steps} IS NULL OR ${steps} = (SELECT total(i.version) FROM ${introduction} AS i WHERE i.request = r.id)))`,
  );
