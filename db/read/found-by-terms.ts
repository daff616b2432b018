import { asc, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { body, bodyTerm, offer, offerTerm } from "#db/schema/directory.ts";
import type { Meaning } from "#domain/text/meanings.ts";

/** So many entries are shown of what is found, and so many steps are taken to find them. */
export const mostFound = 10;
const mostSteps = 30;

/** The bodies that each of the words is found in. */
export const bodiesFound = (db: Db, words: readonly Meaning[]) =>
  db
    .select({ id: body.id, name: body.name, lang: body.lang, kind: body.kind, mergedInto: body.mergedInto })
    .from(body)
    .where(sql`${body.id} IN (${withEach(sql`SELECT min(body) FROM ${bodyTerm}`, sql`body`, words)})`)
    .orderBy(asc(body.id));

/** The offers that each of the words is found in, whatever their state. */
export const offersFound = (db: Db, words: readonly Meaning[]) =>
  db
    .select({
      id: offer.id,
      name: offer.name,
      lang: offer.lang,
      state: offer.state,
      body: offer.body,
      bodyName: sql<string | null>`(SELECT name FROM ${body} AS giver WHERE giver.id = ${offer.body})`.as("body_name"),
    })
    .from(offer)
    .where(sql`${offer.id} IN (${withEach(sql`SELECT min(offer) FROM ${offerTerm}`, sql`offer`, words)})`)
    .orderBy(asc(offer.id));

/**
 * The first entries that up to three words share. Each list of a word is in order: from a bound, each list names its next
 * entry; where they name the same, it is one, and else the farthest is the next bound. So rare words spare the reading of
 * common ones, and nothing reads a list whole.
 */
function withEach(
  next: ReturnType<typeof sql>,
  entry: ReturnType<typeof sql>,
  [first = "", second = first, third = second]: readonly Meaning[],
) {
  const from = (bound: ReturnType<typeof sql>) =>
    sql.join(
      [first, second, third].map((word) => sql`(${next} WHERE term = ${word} AND ${entry} >= ${bound})`),
      sql`, `,
    );
  // No id has a space in it: with one after it, an id comes before every other that follows.
  const after = sql`iif(a = b AND b = c, a || ' ', max(a, b, c))`;
  return sql`WITH RECURSIVE seek (a, b, c, step) AS (
      SELECT ${from(sql`''`)}, 1
      UNION ALL SELECT ${from(after)}, step + 1 FROM seek WHERE step < ${mostSteps} AND max(a, b, c) IS NOT NULL
    ) SELECT a FROM seek WHERE a = b AND b = c LIMIT ${mostFound}`;
}
