import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { accountRegion, requestNote } from "#db/schema/introductions.ts";
import { request } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { saveDesk } from "./introductions.ts";

/** Writes down what the team notes or asks of a request. */
export const saveNote = (db: Db, row: typeof requestNote.$inferInsert) => db.insert(requestNote).values(row);

/** What a request was raised for is dealt with, unless it was raised anew meanwhile. */
export const saveSettled = (db: Db, { id, raised }: { id: string; raised: Instant }) => [
  db
    .update(request)
    .set({ raisedAt: null, raisedWhy: null })
    .where(and(eq(request.id, id), eq(request.raisedAt, raised))),
  saveDesk(db, [id]),
];

/** The regions that an admin keeps to from now on. */
export const saveRegions = (db: Db, account: string, regions: readonly string[]) => [
  db.delete(accountRegion).where(eq(accountRegion.account, account)),
  db.insert(accountRegion).select(sql`SELECT ${account}, value FROM json_each(${JSON.stringify(regions)})`),
];
