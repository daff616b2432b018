import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { createTestHarness } from "wrangler";
import { loadDirectory } from "./database.ts";
import { root } from "./root.ts";

/** The product as `npm start` runs it, on a fresh database with the starting directory. One for each test file. */
export async function startWasl({ keepBudgets = true }: { keepBudgets?: boolean } = {}) {
  // The Worker serves what `vite build` put there; without it, pages have no styles, and answer all the same.
  mkdirSync(join(root, "dist/public"), { recursive: true });
  const vars = { KEEP_BUDGETS: keepBudgets ? "yes" : "no", SITE: "https://wasl.example" };
  const server = createTestHarness({ root, workers: [{ configPath: "./wrangler.toml", env: "local", vars }] });
  const { url } = await server.listen();
  const worker = server.getWorker<{ DB: D1Database }>();
  await worker.applyD1Migrations("DB");
  const env = await worker.getEnv();
  await loadDirectory(env.DB);
  return {
    url,
    env,
    db: env.DB,
    /** Takes an address of the product (`/fr/`) as well as a whole one. */
    fetch: server.fetch,
    /** What the Worker wrote to its log. */
    logs: () => server.getLogs(),
    /** The clock of the Worker, at a time of the test's choosing. */
    scheduled: (at: Date) => worker.scheduled({ cron: "*/10 * * * *", scheduledTime: at }),
    close: () => server.close(),
  };
}

export type Wasl = Awaited<ReturnType<typeof startWasl>>;
