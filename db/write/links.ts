import { and, eq, inArray, not, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { isGiven, linksDue } from "#db/read/links.ts";
import { link } from "#db/schema/directory.ts";
import type { LinkHealth } from "#domain/link/health.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** How long whoever took links may take to ask them. */
const lease = 60 * 60_000;

/**
 * Takes the links whose turn has come, and answers them: nobody else asks them while the lease lasts, and they are asked
 * again after it if whoever took them was cut short. Those that nobody gives any more are dropped first.
 */
export const takeLinks = (db: Db, at: Instant, most: number) =>
  [
    db.delete(link).where(and(inArray(link.url, linksDue(db, at, most)), not(isGiven))),
    db
      .update(link)
      .set({ nextCheck: at + lease })
      .where(inArray(link.url, linksDue(db, at, most)))
      .returning({ url: link.url, failures: link.failures, brokenSince: link.brokenSince }),
  ] as const;

export type CheckedLink = LinkHealth & { url: string; nextCheck: Instant };

/** How the links that were asked stand now, and when they are asked again. */
export const saveChecks = (db: Db, links: readonly CheckedLink[]) => {
  const rows = JSON.stringify(
    links.map(({ url, nextCheck, failures, brokenSince }) => [url, nextCheck, failures, brokenSince]),
  );
  return db
    .update(link)
    .set({
      nextCheck: sql`checked.value ->> 1`,
      failures: sql`checked.value ->> 2`,
      brokenSince: sql`checked.value ->> 3`,
    })
    .from(sql`json_each(${rows}) AS checked`)
    .where(eq(link.url, sql`checked.value ->> 0`));
};
