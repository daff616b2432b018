import { bodiesGiving } from "#db/read/links.ts";
import { managersOf } from "#db/read/managers.ts";
import type { Letter } from "#db/write/outbox.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { letterTo } from "#worker/operations/letter-to.ts";
import { type Manager, managersByBody } from "./managers-by-body.ts";

/** So many links are named in one letter. */
const most = 20;

/**
 * Tells the bodies that give these links, themselves or in an offer, that they are broken. One letter a day for each
 * manager, whatever the number of links: a site that is down takes all of its own with it.
 */
export async function brokenLinkLetters(
  { db, now }: Pick<Deps, "db" | "now">,
  urls: readonly string[],
): Promise<readonly Letter[]> {
  if (urls.length === 0) return [];
  const [given] = await db.batch([bodiesGiving(db, urls)]);
  const bodies = [...new Set(given.map(({ body }) => body))];
  const [managers] = await db.batch([managersOf(db, bodies)]);
  const today = casablancaDay(now());
  const toTell = managersByBody(managers, today);
  return bodies.flatMap((body) => {
    const broken = given.filter((each) => each.body === body).map(({ url }) => url);
    return toTell(body).map((manager) => telling(manager, body, broken, { today, at: now() }));
  });
}

const telling = (
  manager: Manager,
  body: string,
  urls: readonly string[],
  { today, at }: { today: string; at: number },
): Letter =>
  letterTo(
    manager,
    "link-broken",
    { body: manager.bodyName, bodyId: body, urls: urls.slice(0, most) },
    `${body}:${today}`,
    at,
  );
