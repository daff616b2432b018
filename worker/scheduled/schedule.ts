import { openDatabase } from "#db/database.ts";
import type { Budget, Usage } from "#db/meter.ts";
import type { Deps } from "#worker/deps.ts";
import type { Env, Settings } from "#worker/env.ts";
import { given } from "#worker/given.ts";
import { checkLinks } from "./check-links.ts";
import { deliver } from "./deliver.ts";
import { forget } from "./forget.ts";
import { ownHosts } from "./own-hosts.ts";
import { tendBodies } from "./tend-bodies.ts";
import { tendOffers } from "./tend-offers.ts";
import { tidy } from "./tidy.ts";

/** What one run may cost: each job is bounded, and what it leaves waits for the next. One offer may take 1,056 places. */
export const scheduleBudget: Budget = { roundTrips: 12, rowsRead: 8000, rowsWritten: 8000 };

/** The free plan lets a run reach out so often, whether to the database, to the post or to other sites (decision 020). */
const mostCalls = 50;
/** What the checking of links may take of them at most, what it needs for itself, and what it leaves for the letters. */
const calls = { links: 40, ofTheirOwn: 4, letters: 17 };

type Job = (deps: Deps) => Promise<void>;

/** What the clock does, every ten minutes: each job, whether or not the one before it failed. Letters go last. */
export async function runSchedule(
  env: Env,
  settings: Settings,
  at: number,
  onUse: (usage: Usage) => void = () => {},
): Promise<void> {
  const { db, usage } = openDatabase(env.DB, { bookmark: null, writes: true, onUse });
  const deps = await given(db, env, settings, at);
  const letters = () => deliver(env, settings, at, { site: "", times: 1 });
  const links = () => linkCheck(deps, env, settings, usage);
  const jobs: readonly Job[] = [tendBodies, tendOffers, tidy, forget, links, letters];
  const failures: unknown[] = [];
  for (const job of jobs) await job(deps).catch((failure) => failures.push(failure));
  if (failures.length > 0) throw new AggregateError(failures, "a job of the clock failed");
}

/** Other sites are asked with what the other jobs have left of the run. */
async function linkCheck(deps: Deps, { SITE }: Env, { ask }: Settings, { roundTrips }: Usage): Promise<void> {
  if (!ask) return;
  const left = mostCalls - roundTrips - calls.ofTheirOwn - calls.letters;
  await checkLinks(deps, { ask, ownHosts: ownHosts(SITE), most: Math.min(calls.links, left) });
}
