import { commit } from "#db/commit.ts";
import { type CheckedLink, saveChecks, takeLinks } from "#db/write/links.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { healthAfter, type LinkHealth } from "#domain/link/health.ts";
import type { Deps } from "#worker/deps.ts";
import type { Ask } from "#worker/env.ts";
import { type Asking, askLink } from "./ask-link.ts";
import { brokenLinkLetters } from "./broken-link-letters.ts";
import { severalAtOnce } from "./several-at-once.ts";

/** By what means links are asked, who we are ourselves, and how often this run may ask at most, redirects counted. */
type LinkCheck = { ask: Ask; ownHosts: readonly string[]; most: number };

/** A Worker holds six connections at once. */
const atOnce = 6;

/**
 * Asks the links whose turn has come whether they still answer, and tells the bodies that give those found broken. Cut
 * short, it is done again an hour later.
 */
export async function checkLinks(deps: Pick<Deps, "db" | "now">, { ask, ownHosts, most }: LinkCheck): Promise<void> {
  if (most <= 0) return;
  const { db, now } = deps;
  const [, taken] = await db.batch(takeLinks(db, now(), most));
  if (taken.length === 0) return;
  let asked = 0;
  const asking: Asking = { ask, ownHosts, mayAskOnce: () => asked++ < most };
  const checks = await severalAtOnce(taken, atOnce, (link) => check(link, asking, now()));
  const newlyBroken = checks.filter(isNewlyBroken).map(({ after }) => after.url);
  await commit(db, [
    saveChecks(
      db,
      checks.map(({ after }) => after),
    ),
    saveLetters(db, await brokenLinkLetters(deps, newlyBroken)),
  ]);
}

type Check = { before: LinkHealth; after: CheckedLink };

const check = async (link: LinkHealth & { url: string }, asking: Asking, at: number): Promise<Check> => ({
  before: link,
  after: { url: link.url, ...healthAfter(link, await askLink(link.url, asking), at) },
});

const isNewlyBroken = ({ before, after }: Check): boolean => before.brokenSince === null && after.brokenSince !== null;
