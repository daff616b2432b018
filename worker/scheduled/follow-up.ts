import { openDatabase } from "#db/database.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Deps } from "#worker/deps.ts";
import type { Env, Settings } from "#worker/env.ts";
import { given } from "#worker/given.ts";
import { climbLadders } from "#worker/operations/climb-ladder.ts";
import { deliver } from "./deliver.ts";
import { approveOrientations } from "./tend-introductions.ts";

/** So many ladders are climbed after an answer; the clock climbs those that are left. */
const laddersAtOnce = 1;

/**
 * What follows from what a request wrote, once it is answered: the ladder is climbed where something came to nothing, and
 * the letters are sent. All of it is written down before: should this fail, the clock does it.
 */
export async function followUp(
  env: Env,
  settings: Settings,
  at: Instant,
  { site, times }: { site: string; times: number },
): Promise<void> {
  const { db } = openDatabase(env.DB, { bookmark: null, writes: true, onUse: () => {} });
  await climb(await given(db, env, settings, at)).catch((failure: unknown) => {
    console.error(JSON.stringify({ ladder: failure instanceof Error ? failure.name : "unknown" }));
  });
  await deliver(env, settings, at, { site, times });
}

/** Once an orientation is approved, the ladder that led to it tells so. */
async function climb(deps: Deps): Promise<void> {
  if ((await climbLadders(deps, laddersAtOnce)) === 0) return;
  if ((await approveOrientations(deps)) > 0) await climbLadders(deps, laddersAtOnce);
}
