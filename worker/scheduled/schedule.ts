import { openDatabase } from "#db/database.ts";
import type { Budget, Usage } from "#db/meter.ts";
import type { Env } from "#worker/env.ts";
import { forget } from "./forget.ts";
import { tendOffers } from "./tend-offers.ts";
import { tidy } from "./tidy.ts";

/** What one run may cost: each job is bounded, and what it leaves waits for the next. One offer may take 1,056 places. */
export const scheduleBudget: Budget = { roundTrips: 12, rowsRead: 8000, rowsWritten: 8000 };

/** What the clock does, every ten minutes: each job, whether or not the one before it failed. */
export async function runSchedule(env: Env, at: number, onUse: (usage: Usage) => void = () => {}): Promise<void> {
  const { db } = openDatabase(env.DB, { bookmark: null, writes: true, onUse });
  const deps = { db, now: () => at };
  const failures: unknown[] = [];
  for (const job of [tendOffers, tidy, forget]) await job(deps).catch((failure) => failures.push(failure));
  if (failures.length > 0) throw new AggregateError(failures, "a job of the clock failed");
}
