import { openDatabase } from "#db/database.ts";
import type { Budget, Usage } from "#db/meter.ts";
import type { Env } from "#worker/env.ts";
import { forget } from "./forget.ts";
import { tendOffers } from "./tend-offers.ts";
import { tidy } from "./tidy.ts";

/** What one run may cost: each job is bounded, and what it leaves waits for the next hour. */
export const scheduleBudget: Budget = { roundTrips: 12, rowsRead: 1000, rowsWritten: 1000 };

/** What the clock does, every hour. */
export async function runSchedule(env: Env, at: number, onUse: (usage: Usage) => void = () => {}): Promise<void> {
  const { db } = openDatabase(env.DB, { bookmark: null, writes: true, onUse });
  const deps = { db, now: () => at };
  await tendOffers(deps);
  await tidy(deps);
  await forget(deps);
}
