import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { createTestHarness } from "wrangler";
import { loadDirectory } from "./database.ts";
import { keepDatabase } from "./kept-database.ts";
import { root } from "./root.ts";

type Ways = {
  /** Whether a request over its budget fails. */
  keepBudgets: boolean;
};

/**
 * The product as `npm start` runs it, on a database with the starting directory. Files that run one after another in a
 * process hand it on, for it takes longer to start than most of them take: closed, it is put back as it was.
 */
export async function startWasl({ keepBudgets }: Ways = { keepBudgets: true }): Promise<Wasl> {
  const at = idle.findIndex((each) => each.keepBudgets === keepBudgets);
  const [ready] = at < 0 ? [] : idle.splice(at, 1);
  const { wasl, putBack } = ready ?? (await start({ keepBudgets }));
  const close = async () => {
    await putBack();
    idle.push({ keepBudgets, wasl, putBack });
  };
  return { ...wasl, close };
}
const idle: Awaited<ReturnType<typeof start>>[] = [];

/** Its database alone: for what stands in `db/`. */
export async function startDatabase(): Promise<Pick<Wasl, "db" | "close">> {
  const { db, close } = await startWasl();
  return { db, close };
}

async function start({ keepBudgets }: Ways) {
  // The Worker serves what `vite build` put there; without it, pages have no styles, and answer all the same.
  mkdirSync(join(root, "dist/public"), { recursive: true });
  const vars = { KEEP_BUDGETS: keepBudgets ? "yes" : "no", SITE: "https://wasl.example" };
  const server = createTestHarness({ root, workers: [{ configPath: "./wrangler.toml", env: "local", vars }] });
  const { url } = await server.listen();
  const worker = server.getWorker<{ DB: D1Database }>();
  await worker.applyD1Migrations("DB");
  const env = await worker.getEnv();
  await loadDirectory(env.DB);
  const kept = await keepDatabase(env.DB, { as: "beginning" });
  const wasl = {
    url,
    env,
    db: env.DB,
    /** Takes an address of the product (`/fr/`) as well as a whole one. */
    fetch: async (...asked: Parameters<typeof server.fetch>) => whole(await server.fetch(...asked)),
    /** What the Worker wrote to its log. */
    logs: () => server.getLogs(),
    /** The clock of the Worker, at a time of the test's choosing. */
    scheduled: (at: Date) => worker.scheduled({ cron: "*/10 * * * *", scheduledTime: at }),
  };
  const putBack = async () => {
    server.clearLogs();
    await kept.putBack();
  };
  return { keepBudgets, wasl, putBack };
}

type Answer = Awaited<ReturnType<ReturnType<typeof createTestHarness>["fetch"]>>;

/** An answer with all of its body: that of a response is dropped with it, whoever still holds the copy that one is given. */
async function whole(answer: Answer): Promise<Answer> {
  const { status, statusText } = answer;
  const body = await answer.arrayBuffer();
  const headers = new Headers([...answer.headers]);
  return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers }) as unknown as Answer;
}

export type Wasl = Awaited<ReturnType<typeof start>>["wasl"] & { close: () => Promise<void> };
