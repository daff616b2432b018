import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { body, bodyTerm } from "#db/schema/directory.ts";
import type { Meaning } from "#domain/text/meanings.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";

/** So many words of a name are looked up, in so many entries each. */
const mostWords = 3;
const entriesEach = 12;

/** The entries that are likely the same body: those that share most words of its name, of its kind first. */
export const alikeBodies = (db: Db, { id, kind, words }: { id: string; kind: BodyKind; words: readonly Meaning[] }) =>
  db
    .select({ id: body.id, name: body.name, lang: body.lang })
    .from(sharing(words))
    .innerJoin(body, eq(body.id, sql`sharing.body`))
    .where(and(ne(body.id, id), isNull(body.mergedInto)))
    .orderBy(desc(sql`sharing.words`), desc(eq(body.kind, kind)), body.id)
    .limit(6);

const sharing = (words: readonly Meaning[]) => {
  const [first = "", ...others] = words.slice(0, mostWords).map(
    (word) => sql`SELECT * FROM (
    SELECT body FROM ${bodyTerm} WHERE term = ${word} ORDER BY body LIMIT ${entriesEach})`,
  );
  const each = others.reduce((all, one) => sql`${all} UNION ALL ${one}`, sql`${first}`);
  return sql`(SELECT body, count(*) AS words FROM (${each}) GROUP BY body ORDER BY words DESC LIMIT 8) AS sharing`;
};
