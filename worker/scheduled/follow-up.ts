import { openDatabase } from "#db/database.ts";
import type { Usage } from "#db/meter.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Deps } from "#worker/deps.ts";
import type { Env, Settings } from "#worker/env.ts";
import { given } from "#worker/given.ts";
import { climbLadders } from "#worker/operations/climb-ladder.ts";
import { deliver } from "./deliver.ts";
import { approveOrientations } from "./tend-introductions.ts";
import { allowed, inTurns, type Job, less, lettersShare, type Share } from "./turns.ts";

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
  let climbed = 0;
  const climbing: Following = {
    ...ladders,
    run: async () => {
      climbed = await ladders.run(deps);
    },
  };
  const approving: Following = {
    ...orientations,
    run: async () => {
      climbed = await approveOrientations(deps);
    },
  };
  const sending: Following = {
    ...letters,
    run: async () => {
      sent += await deliver(deps, env, settings, site);
    },
  };
  const left = () => less(share, { statements: usage.statements, calls: usage.roundTrips + sent });
  const run = (each: readonly Following[]) => inTurns(each, 0, left, (job) => job.run().catch(noted(job)));
  await run([climbing, sending]);
  // Once an orientation is approved, the ladder that led to it tells so.
  if (climbed > 0) await run([approving]);
  if (climbed > 0) await run([climbing, sending]);
}

type Following = Job & { run: () => Promise<void> };

const noted =
  ({ name }: Job) =>
  (failure: unknown): void =>
    console.error(JSON.stringify({ [name]: failure instanceof Error ? failure.name : "unknown" }));
