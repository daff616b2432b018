import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { bodyClaim, claimDoubt } from "#db/schema/bodies.ts";

/** The claim as it is filed; `when`: only if this holds. */
export const saveClaim = (db: Db, row: NewClaim, when = sql`1 = 1`) =>
  db.insert(bodyClaim).select(
    sql`SELECT ${row.id}, ${row.account}, ${row.body}, ${row.proposed}, ${row.state}, 1, ${row.told}, NULL, ${row.locale},
      ${row.charter}, ${row.filedAt} WHERE ${when}`,
  );

type NewClaim = Omit<typeof bodyClaim.$inferSelect, "version" | "answer">;

type ClaimChange = Partial<Pick<typeof bodyClaim.$inferInsert, "state" | "told" | "answer" | "body" | "filedAt">>;

export const saveClaimChange = (db: Db, id: string, version: number, change: ClaimChange) =>
  db
    .update(bodyClaim)
    .set({ ...change, version })
    .where(eq(bodyClaim.id, id));

/** What a manager in place says of a claim, at the version of the step that says no. */
export const saveDoubt = (db: Db, doubt: typeof claimDoubt.$inferInsert) => db.insert(claimDoubt).values(doubt);
