import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { offerImport, offerImportLine } from "#db/schema/bodies.ts";

/** A file of offers on its way in, as its body sees it: another body's is not there. */
export const findImport = (db: Db, bodyId: string, id: string) =>
  db
    .select()
    .from(offerImport)
    .where(and(eq(offerImport.id, id), eq(offerImport.body, bodyId)));

/** The last of a body's imports that still have lines to take, newest first. */
export const unfinishedImports = (db: Db, bodyId: string) =>
  db
    .select({ id: offerImport.id, filedAt: offerImport.filedAt })
    .from(offerImport)
    .where(
      and(
        eq(offerImport.body, bodyId),
        sql`EXISTS (SELECT 1 FROM ${offerImportLine} INDEXED BY offer_import_line_waiting
          WHERE import = ${offerImport.id} AND result IS NULL)`,
      ),
    )
    .orderBy(desc(offerImport.filedAt))
    .limit(3);

/** The lines that wait to be taken, first things first: by the list of those, which the planner would not think of. */
export const waitingLines = (db: Db, importId: string, most: number) =>
  db
    .select({ line: sql<number>`line`.as("line"), typed: sql<string>`typed`.as("typed") })
    .from(sql`${offerImportLine} INDEXED BY offer_import_line_waiting`)
    .where(and(eq(offerImportLine.import, importId), isNull(offerImportLine.result)))
    .orderBy(asc(offerImportLine.line))
    .limit(most);

/** How many lines came to what, and which; `null`: they wait. */
export const lineResults = (db: Db, importId: string) =>
  db
    .select({
      result: offerImportLine.result,
      lines: count().as("lines"),
      which: sql<string>`group_concat(${offerImportLine.line}, ' ')`.as("which"),
    })
    .from(offerImportLine)
    .where(eq(offerImportLine.import, importId))
    .groupBy(offerImportLine.result);
