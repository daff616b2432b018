import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createTestHarness, unstable_readConfig } from "wrangler";
import type { RequestFacts } from "#domain/matching/facts.ts";

const root = join(import.meta.dirname, "../..");

/** An answer, and how long it took from asking to the last byte, in milliseconds. */
export type Timed = { status: number; ms: number; bytes: number; timing: string; json: () => unknown };

/** The bench's Worker in the real runtime, on an empty database of its own. */
export async function startServer() {
  mkdirSync(join(root, "dist/public"), { recursive: true });
  const { compatibility_date, d1_databases } = unstable_readConfig(
    { config: join(root, "wrangler.toml"), env: "local" },
    { hideWarnings: true },
  );
  const config = { name: "bench", main: "scripts/bench/worker.ts", compatibility_date, d1_databases };
  const server = createTestHarness({ root, workers: [{ config }] });
  const { url } = await server.listen();
  await server.getWorker().applyD1Migrations("DB");

  async function ask(path: string, body?: unknown): Promise<Timed> {
    const from = performance.now();
    const answer = await fetch(
      new URL(path, url),
      body === undefined
        ? {}
        : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
    );
    const text = await answer.text();
    const ms = performance.now() - from;
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
    return {
      status: answer.status,
      ms,
      bytes: text.length,
      timing: answer.headers.get("server-timing") ?? "",
      json: () => JSON.parse(text),
    };
  }
  return { ask, close: () => server.close() };
}
export type Server = Awaited<ReturnType<typeof startServer>>;

/** A request as the door to matching takes it: what is not said is left out. */
export const asked = (facts: RequestFacts) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
