import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { accountRegion } from "#db/schema/introductions.ts";
import { request } from "#db/schema/requests.ts";

/** The regions that an admin keeps to; none: they see all. */
export const regionsKept = (db: Db, account: string) =>
  db
    .select({ region: accountRegion.region })
    .from(accountRegion)
    .where(eq(accountRegion.account, account))
    .orderBy(asc(accountRegion.region))
    .limit(12);

/** Holds for the requests that an admin sees: those of their regions; all, where they have none. */
export const seenBy = (
  account: string,
): SQL => sql`(NOT EXISTS (SELECT 1 FROM ${accountRegion} WHERE account = ${account})
  OR ${request.region} IN (SELECT region FROM ${accountRegion} WHERE account = ${account}))`;
