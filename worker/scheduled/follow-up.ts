import { openDatabase } from "#db/database.ts";
import type { Usage } from "#db/meter.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Deps } from "#worker/deps.ts";
import type { Env, Settings } from "#worker/env.ts";
import { given } from "#worker/given.ts";
import { climbLadders } from "#worker/operations/climb-ladder.ts";
import { deliver } from "./deliver.ts";
import { approveOrientations } from "./tend-introductions.ts";
import { allowed, hasRoom, type Job, less, lettersShare, type Share } from "./turns.ts";

/** One ladder at a time: a judgement is the dearest of what follows from a step. Answers how many there were. */
export const ladders = {
  ...{ name: "ladders", most: 16, calls: 5 },
  run: (deps: Deps): Promise<number> => climbLadders(deps, 1),
};
const letters = { name: "letters", most: lettersShare.statements, calls: lettersShare.calls };
const orientations = { name: "orientations", most: 21, calls: 3 };

/** Where nothing bounds what follows: a local database, where all of it is seen at once. */
export const unbounded: Share = { statements: Number.POSITIVE_INFINITY, calls: Number.POSITIVE_INFINITY };

/** What is left for what follows from a request that has cost so much. */
export const leftAfter = ({ statements, roundTrips }: Usage): Share => less(allowed, { statements, calls: roundTrips });

/**
 * What follows from what a request wrote, once it is answered: the ladder is climbed where something came to nothing, and
 * letters are sent. All of it is written down before: what there is no room for, or what fails, the clock does.
 */
export async function followUp(
  env: Env,
  settings: Settings,
  at: Instant,
  { site, share }: { site: string; share: Share },
): Promise<void> {
  const { db, usage } = openDatabase(env.DB, { bookmark: null, writes: true, onUse: () => {} });
  const deps = await given(db, env, settings, at);
  let sent = 0;
  const left = () => less(share, { statements: usage.statements, calls: usage.roundTrips + sent });
  /** Does it, if there is room for all of it; answers how many there were. */
  const ifRoom = async (job: Job, run: () => Promise<number>): Promise<number> =>
    hasRoom(left(), job) ? run().catch((failure: unknown) => noted(job, failure)) : 0;
  const climb = () => ifRoom(ladders, () => ladders.run(deps));
  const send = async () => {
    sent += await ifRoom(letters, () => deliver(deps, env, settings, site));
  };

  const climbed = await climb();
  await send();
  // Once an orientation is approved, the ladder that led to it tells so.
  if (climbed === 0 || (await ifRoom(orientations, () => approveOrientations(deps))) === 0) return;
  await climb();
  await send();
}

function noted({ name }: Job, failure: unknown): number {
  console.error(JSON.stringify({ [name]: failure instanceof Error ? failure.name : "unknown" }));
  return 0;
}
