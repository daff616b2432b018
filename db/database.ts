import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import { metered, type Usage } from "./meter.ts";

/** Every statement runs through `batch`, which is metered: one call, one round trip. */
export type Db = DrizzleD1Database;

/** The database as one request sees it, with what it has cost so far and where it stands in time. */
export type OpenDatabase = { db: Db; usage: Usage; bookmark: () => string | null };

/**
 * Opens a session (D1's read replication): what follows reads at least what `bookmark` has seen;
 * without one, any replica will do for a reader. Whoever writes judges by the primary.
 */
export function openDatabase(
  d1: D1Database,
  { bookmark, writes, onUse }: { bookmark: string | null; writes: boolean; onUse: (usage: Usage) => void },
): OpenDatabase {
  const session = d1.withSession(writes ? "first-primary" : (bookmark ?? "first-unconstrained"));
  const usage: Usage = { roundTrips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 };
  // Drizzle asks for a whole database and uses these two methods of it.
  const db = drizzle(metered(session, usage, onUse) as D1Database);
  return { db, usage, bookmark: () => session.getBookmark() };
}
