import { openDatabase } from "#db/database.ts";
import type { Env } from "#worker/env.ts";
import { forget } from "./forget.ts";
import { tidy } from "./tidy.ts";

/** What the clock does, every hour. */
export async function runSchedule(env: Env, at: number): Promise<void> {
  const { db } = openDatabase(env.DB, { bookmark: null, writes: true, onUse: () => {} });
  const deps = { db, now: () => at };
  await tidy(deps);
  await forget(deps);
}
