import { openDatabase } from "#db/database.ts";
import type { Budget, Usage } from "#db/meter.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Deps } from "#worker/deps.ts";
import type { Env, Settings } from "#worker/env.ts";
import { given } from "#worker/given.ts";
import { checkLinks } from "./check-links.ts";
import { countFigures } from "./count-figures.ts";
import { deliver } from "./deliver.ts";
import { ladders } from "./follow-up.ts";
import { forget } from "./forget.ts";
import { ownHosts } from "./own-hosts.ts";
import { proposeNewOffers } from "./propose-new-offers.ts";
import { recountBodies } from "./recount-bodies.ts";
import { tendBodies } from "./tend-bodies.ts";
import { tendCheckIns } from "./tend-check-ins.ts";
import { tendIntroductions } from "./tend-introductions.ts";
import { tendOffers } from "./tend-offers.ts";
import { tendRequests } from "./tend-requests.ts";
import { tidy } from "./tidy.ts";
import { allowed, inTurns, type Job, less, lettersShare, type Share } from "./turns.ts";

/** What is kept for letters is kept in every run. */
const jobsShare = less(allowed, lettersShare);

/**
 * What the jobs of one run may cost the database, the letters aside: what these leave; and rows, of which each job takes
 * few. One offer may take 1,056 places, several rows each; judging a request reads 1,600 rows, and several may be in a run.
 */
export const scheduleBudget: Budget = {
  roundTrips: jobsShare.calls,
  statements: jobsShare.statements,
  rowsRead: 20_000,
  rowsWritten: 10_000,
};

/** What a job is given: what operations are, where it runs, and what it may use. */
type Run = Deps & { env: Env; settings: Settings; share: Share };

/** How many questions links are worth in one run, and how many calls their checking needs for itself. */
const links = { most: 40, ofTheirOwn: 4 };

/**
 * What the clock does, every ten minutes, in this order; `most`: the statements that a job may use. Every run has room for
 * the first and for the one whose turn it is, all that they may use; the others run if there is room (decision 022). What
 * follows from another's steps stands after it.
 */
export const jobs: readonly (Job & { run: (run: Run) => Promise<unknown> })[] = [
  // First, what somebody waits for: the steps of introductions, then the ladders that they leave to be climbed.
  { name: "introductions", run: tendIntroductions, most: 21, calls: 3 },
  ladders,
  // Asks how it is going, and closes what is over.
  { name: "check-ins", run: tendCheckIns, most: 19, calls: 3 },
  { name: "bodies", run: tendBodies, most: 4, calls: 2 },
  { name: "offers", run: tendOffers, most: 11, calls: 3 },
  // Then what follows from those: new offers proposed, bodies counted again, dead ends closed.
  { name: "new-offers", run: proposeNewOffers, most: 8, calls: 4 },
  { name: "recounts", run: recountBodies, most: 3, calls: 2 },
  { name: "requests", run: tendRequests, most: 9, calls: 2 },
  { name: "forget", run: forget, most: 18, calls: 2 },
  { name: "figures", run: countFigures, most: 8, calls: 2 },
  // Uses all of its share even when there is nothing to do: after those that then use next to none.
  { name: "tidy", run: tidy, most: 9, calls: 1 },
  // Takes all the calls that are left, for ten questions at least: last.
  { name: "links", run: linkCheck, most: 6, calls: 10 + links.ofTheirOwn },
];

/** Which of the jobs has its turn, by the time alone: in as many runs as there are jobs, each has one. */
export const turnAt = (at: Instant): number => Math.floor(at / tenMinutes) % jobs.length;
const tenMinutes = 10 * 60_000;

/** Runs the jobs, each whether or not the one before it failed, and sends letters. `onDone` hears of each that has run. */
export async function runSchedule(
  env: Env,
  settings: Settings,
  at: Instant,
  onUse: (usage: Usage) => void = () => {},
  onDone: (name: string) => void = () => {},
): Promise<void> {
  const { db, usage } = openDatabase(env.DB, { bookmark: null, writes: true, onUse });
  const deps = await given(db, env, settings, at);
  const failures: unknown[] = [];
  const did = async (name: string, done: Promise<unknown>) => {
    await done.catch((failure) => failures.push(failure));
    onDone(name);
  };
  const left = () => less(jobsShare, { statements: usage.statements, calls: usage.roundTrips });
  await inTurns(jobs, turnAt(at), left, (job, share) => did(job.name, job.run({ ...deps, env, settings, share })));
  const post = openDatabase(env.DB, { bookmark: null, writes: true, onUse: () => {} });
  await did("letters", deliver(await given(post.db, env, settings, at), env, settings, ""));
  if (failures.length > 0) throw new AggregateError(failures, "a job of the clock failed");
}

/** Other sites are asked with what the other jobs have left of the run. */
async function linkCheck({ env: { SITE }, settings: { ask }, share, ...deps }: Run): Promise<void> {
  if (!ask) return;
  await checkLinks(deps, {
    ask,
    ownHosts: ownHosts(SITE),
    most: Math.min(links.most, share.calls - links.ofTheirOwn),
  });
}
