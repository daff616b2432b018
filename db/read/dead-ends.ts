import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { introduction } from "#db/schema/introductions.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";

/**
 * The requests that nothing was found for, and whose authors have not been heard of since `before`; but not those that
 * something is open for all the same: an admin has proposed it, or a body has it in hand.
 */
export const silentDeadEnds = (db: Db, before: Instant, most: number) =>
  db
    .select({
      id: request.id,
      state: request.state,
      version: request.version,
      code: request.code,
      locale: request.locale,
      email: sql<string | null>`${requestPerson.email}`.as("email"),
      phone: sql<string | null>`${requestPerson.phone}`.as("phone"),
    })
    .from(request)
    .leftJoin(requestPerson, eq(requestPerson.request, request.id))
    .where(
      sql`${request.deadEndAt} IS NOT NULL AND ${request.deadEndAt} <= ${before} AND ${request.heardAt} <= ${before}
        AND ${request.state} = 'submitted' AND NOT EXISTS (SELECT 1 FROM ${introduction} AS i WHERE i.request = ${request.id}
          AND i.state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted'))`,
    )
    .orderBy(request.deadEndAt, request.id)
    .limit(most);
