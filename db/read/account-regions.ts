import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { accountRegion } from "#db/schema/introductions.ts";

/** The regions that an admin keeps to; none: they see all. */
export const regionsKept = (db: Db, account: string) =>
  db
    .select({ region: accountRegion.region })
    .from(accountRegion)
    .where(eq(accountRegion.account, account))
    .orderBy(asc(accountRegion.region))
    .limit(12);
