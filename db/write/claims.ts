import { eq } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { bodyClaim } from "#db/schema/bodies.ts";

export const saveClaim = (db: Db, row: typeof bodyClaim.$inferInsert) => db.insert(bodyClaim).values(row);

type ClaimChange = Partial<Pick<typeof bodyClaim.$inferInsert, "state" | "told" | "answer" | "body" | "filedAt">>;

export const saveClaimChange = (db: Db, id: string, version: number, change: ClaimChange) =>
  db
    .update(bodyClaim)
    .set({ ...change, version })
    .where(eq(bodyClaim.id, id));
