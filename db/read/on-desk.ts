import { sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { request } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** More than anybody is told of. */
const mostCounted = 100;

/** How many cases have waited for the team since a moment, or longer. */
export const overdueOnDesk = (db: Db, since: Instant) =>
  db
    .select({ cases: sql<number>`count(*)`.as("cases") })
    .from(
      db
        .select({ id: request.id })
        .from(request)
        .where(sql`${request.deskSince} IS NOT NULL AND ${request.deskSince} <= ${since}`)
        .limit(mostCounted)
        .as("overdue"),
    );
