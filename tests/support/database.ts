import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { createTestHarness, unstable_readConfig } from "wrangler";
import { directoryStatements } from "#db/directory/statements.ts";
import { root } from "./root.ts";

type D1 = { DB: D1Database };

/** A migrated database with the starting directory, and no product before it: for what stands in `db/`. */
export async function startDatabase(): Promise<{ db: D1Database; close: () => Promise<void> }> {
  const { compatibility_date, d1_databases } = unstable_readConfig(
    { config: join(root, "wrangler.toml"), env: "local" },
    { hideWarnings: true },
  );
  const config = { name: "database", main: "tests/support/silent-worker.ts", compatibility_date, d1_databases };
  const server = createTestHarness({ root, workers: [{ config }] });
  await server.listen();
  const worker = server.getWorker<D1>();
  await worker.applyD1Migrations("DB");
  const { DB: db } = await worker.getEnv();
  await loadDirectory(db);
  return { db, close: () => server.close() };
}

/** Loads the bodies, offers and cases of `db/directory`, as `npm start` does. */
export async function loadDirectory(db: D1Database): Promise<void> {
  await db.batch(directoryStatements("2026-11-23").map((statement) => db.prepare(statement)));
}
