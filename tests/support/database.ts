import type { D1Database } from "@cloudflare/workers-types";
import { directoryStatements } from "#db/directory/statements.ts";

/** Loads the bodies, offers and cases of `db/directory`, as `npm start` does. */
export async function loadDirectory(db: D1Database): Promise<void> {
  await db.batch(directoryStatements("2026-11-23").map((statement) => db.prepare(statement)));
}
