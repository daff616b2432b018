import { commit } from "#db/commit.ts";
import { bodiesGiving } from "#db/read/links.ts";
import { managersOf } from "#db/read/managers.ts";
import { type CheckedLink, saveChecks, takeLinks } from "#db/write/links.ts";
import { type Letter, saveLetters } from "#db/write/outbox.ts";
import { healthAfter, type LinkHealth } from "#domain/link/health.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import type { Ask } from "#worker/env.ts";
import { letterTo } from "#worker/operations/letter-to.ts";
import { type Asking, askLink } from "./ask-link.ts";
import { managersByBody } from "./managers-by-body.ts";
import { severalAtOnce } from "./several-at-once.ts";

type Given = Pick<Deps, "db" | "now">;
/** `most`: how many times this run may ask, redirects counted. */
export type LinkCheck = { ask: Ask; ownHosts: readonly string[]; most: number };

/** A Worker holds six connections at once. */
const atOnce = 6;
/** So many links are named in one letter. */
const named = 20;

/**
 * Asks the links whose turn has come whether they still answer, and tells the bodies that give those found broken. Cut
 * short, it is done again an hour later.
 */
export async function checkLinks({ db, now }: Given, { ask, ownHosts, most }: LinkCheck): Promise<void> {
  if (most <= 0) return;
  const [, taken] = await db.batch(takeLinks(db, now(), most));
  if (taken.length === 0) return;
  let asked = 0;
  const asking: Asking = { ask, ownHosts, mayAskOnce: () => asked++ < most };
  const checked = await severalAtOnce(taken, atOnce, (link) => check(link, asking, now()));
  const letters = await brokenLetters(
    { db, now },
    checked.filter((_, at) => isNewlyBroken(taken[at], checked[at])).map(({ url }) => url),
  );
  await commit(db, [saveChecks(db, checked), saveLetters(db, letters)]);
}

const check = async (link: LinkHealth & { url: string }, asking: Asking, at: number): Promise<CheckedLink> => ({
  url: link.url,
  ...healthAfter(link, await askLink(link.url, asking), at),
});

const isNewlyBroken = (before: LinkHealth | undefined, after: LinkHealth | undefined): boolean =>
  before?.brokenSince === null && after?.brokenSince !== null;

/** One letter a day for each manager, whatever the number of links: a site that is down takes all of its own with it. */
async function brokenLetters({ db, now }: Given, urls: readonly string[]): Promise<readonly Letter[]> {
  if (urls.length === 0) return [];
  const [given] = await db.batch([bodiesGiving(db, urls)]);
  const bodies = [...new Set(given.map(({ body }) => body))];
  const [managers] = await db.batch([managersOf(db, bodies)]);
  const today = casablancaDay(now());
  const toTell = managersByBody(managers, today);
  return bodies.flatMap((body) => {
    const broken = given.filter((each) => each.body === body).map(({ url }) => url);
    return toTell(body).map((manager) =>
      letterTo(
        manager,
        "link-broken",
        { body: manager.bodyName, bodyId: body, urls: broken.slice(0, named) },
        `${body}:${today}`,
        now(),
      ),
    );
  });
}
