import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { bodyContact } from "#db/schema/bodies.ts";
import { body } from "#db/schema/directory.ts";

/** The bodies whose last three introductions lapsed, the most silent first: a few, with a number to call them and their figures. */
export const silentBodies = (db: Db, most: number) =>
  db
    .select({
      id: body.id,
      name: body.name,
      lang: body.lang,
      phone: body.phone,
      lapses: body.lapses,
      load30: body.load30,
      answered: body.answered,
      found: sql<string | null>`(SELECT c.value FROM ${bodyContact} AS c WHERE c.body = body.id AND c.channel = 'phone'
        ORDER BY c.at DESC LIMIT 1)`.as("found"),
    })
    .from(body)
    .where(and(sql`${body.lapses} >= 3`, eq(body.standing, "active"), sql`${body.mergedInto} IS NULL`))
    .orderBy(sql`${body.lapses} DESC`, asc(body.id))
    .limit(most);
