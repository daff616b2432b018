import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { offerImport, offerImportLine } from "#db/schema/bodies.ts";
import type { Instant } from "#domain/time/local-date.ts";

export type NewImport = { id: string; body: string; account: string; filedAt: Instant };
/** A line that waits to be taken: what it says, as JSON. */
export type WaitingLine = { line: number; typed: string };
export type LineResult = NonNullable<typeof offerImportLine.$inferSelect.result>;

/** The most bytes of one parameter, well below what D1 takes. */
const mostBytes = 900_000;

/** A file on its way in, with its good lines. */
export const saveImport = (db: Db, filed: NewImport, lines: readonly WaitingLine[]) =>
  [
    db.insert(offerImport).values({ ...filed, lines: lines.length }),
    ...inPieces(lines).map((piece) =>
      db
        .insert(offerImportLine)
        .select(sql`SELECT ${filed.id}, value ->> 0, value ->> 1, NULL FROM json_each(${`[${piece.join(",")}]`})`),
    ),
  ] as const;

/** The lines as JSON, so many together as one parameter holds. */
function inPieces(lines: readonly WaitingLine[]): readonly (readonly string[])[] {
  const pieces: string[][] = [];
  let room = 0;
  for (const { line, typed } of lines) {
    const json = JSON.stringify([line, typed]);
    // No sign takes more than three bytes for each of its places in a string.
    const bytes = 3 * json.length + 1;
    if (bytes > room) {
      pieces.push([]);
      room = mostBytes;
    }
    pieces.at(-1)?.push(json);
    room -= bytes;
  }
  return pieces;
}

/**
 * What lines came to; what they said stands in the offers then. One that somebody else took meanwhile keeps what they
 * made of it.
 */
export const saveLineResults = (db: Db, importId: string, results: readonly { line: number; result: LineResult }[]) => {
  const byLine = JSON.stringify(Object.fromEntries(results.map(({ line, result }) => [line, result])));
  const lines = JSON.stringify(results.map(({ line }) => line));
  return db
    .update(offerImportLine)
    .set({ typed: "{}", result: sql`${byLine} ->> CAST(${offerImportLine.line} AS TEXT)` })
    .where(
      and(
        eq(offerImportLine.import, importId),
        sql`${offerImportLine.line} IN (SELECT value FROM json_each(${lines}))`,
        isNull(offerImportLine.result),
      ),
    );
};
