import { asc, eq, getTableColumns, gt, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { bodyContact, member } from "#db/schema/bodies.ts";
import { body } from "#db/schema/directory.ts";
import { history } from "#db/schema/history.ts";

/** So many entries are looked at for one page of those without a contact, however few they are. */
export const entriesLookedAt = 80;

/** The next entries of the directory after `after`, each with whether a contact of it is on file. */
export const entriesAfter = (db: Db, after: string) =>
  db
    .select({
      ...getTableColumns(body),
      isReached:
        sql<number>`EXISTS (SELECT 1 FROM ${bodyContact} WHERE ${bodyContact.body} = ${sql.raw('"body"."id"')})`.as(
          "is_reached",
        ),
    })
    .from(body)
    .where(gt(body.id, after))
    .orderBy(asc(body.id))
    .limit(entriesLookedAt);

/** So many departures are looked at. */
const mostDepartures = 15;

/** The bodies that somebody left lately, verified ones, that nobody runs any more: the latest first. */
export const leftAlone = (db: Db) =>
  db
    .select({ id: body.id, name: body.name, lang: body.lang, at: sql<number>`max(departure.at)`.as("at") })
    .from(latestDepartures)
    .innerJoin(body, eq(body.id, sql`departure.body`))
    .where(
      sql`${body.verifiedOn} IS NOT NULL AND ${body.mergedInto} IS NULL AND NOT EXISTS (SELECT 1 FROM ${member}
        WHERE ${member.body} = ${body.id} AND ${member.state} = 'active' AND ${member.role} = 'manager')`,
    )
    .groupBy(body.id)
    .orderBy(sql`max(departure.at) DESC`);

const latestDepartures = sql`(SELECT substr(subject, 1, instr(subject, '/') - 1) AS body, at FROM ${history}
  WHERE noun = 'member' AND step IN ('leave', 'remove') ORDER BY at DESC LIMIT ${mostDepartures}) AS departure`;
