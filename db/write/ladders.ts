import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
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

/** Refuses the batch when another run has climbed this ladder: the filing is dated a second time, which its key forbids. */
export const unlessClimbed = (db: Db, { id, flagged }: { id: string; flagged: Instant | null }) =>
  db.insert(requestHistory).select(
    sql`SELECT request, version, step, at, by, reason FROM ${requestHistory} WHERE request = ${id} AND version = 1
      AND NOT EXISTS (SELECT 1 FROM ${request} AS r WHERE r.id = ${id} AND r.climb_at IS ${flagged})`,
  );
