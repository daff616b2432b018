import { and, asc, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { body, link, offer } from "#db/schema/directory.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** The links whose turn has come, longest waiting first. */
export const linksDue = (db: Db, at: Instant, most: number) =>
  db
    .select({ url: link.url })
    .from(link)
    .where(lte(link.nextCheck, at))
    .orderBy(asc(link.nextCheck), asc(link.url))
    .limit(most);

/** Holds for a link that somebody gives: an offer that can still be shown, or a body that is no part of another. */
export const isGiven = sql`(EXISTS (SELECT 1 FROM ${offer} WHERE ${offer.link} = ${link.url} AND ${offer.state} <> 'archived')
  OR EXISTS (SELECT 1 FROM ${body} WHERE ${body.website} = ${link.url} AND ${body.mergedInto} IS NULL))`;

/** The bodies that give these links, themselves or in an offer. */
export const bodiesGiving = (db: Db, urls: readonly string[]) => {
  const asked = sql`json_each(${JSON.stringify(urls)}) AS asked`;
  return db
    .select({ url: sql<string>`giver.url`.as("url"), body: sql<string>`giver.body`.as("body") })
    .from(
      sql`(SELECT asked.value AS url, ${offer.body} AS body FROM ${asked} CROSS JOIN ${offer}
          WHERE ${offer.link} = asked.value AND ${offer.body} IS NOT NULL AND ${offer.state} <> 'archived'
        UNION SELECT asked.value, ${body.id} FROM ${asked} CROSS JOIN ${body}
          WHERE ${body.website} = asked.value AND ${body.mergedInto} IS NULL) AS giver`,
    )
    .limit(200);
};

/** Since when the link of an offer is known not to answer; no row: it answers, or nobody has tried. */
export const brokenLinkOf = (db: Db, offerId: string) =>
  db
    .select({ since: link.brokenSince })
    .from(offer)
    .innerJoin(link, eq(link.url, offer.link))
    .where(and(eq(offer.id, offerId), isNotNull(link.brokenSince)));

/** The same of the site of a body. */
export const brokenSiteOf = (db: Db, bodyId: string) =>
  db
    .select({ since: link.brokenSince })
    .from(body)
    .innerJoin(link, eq(link.url, body.website))
    .where(and(eq(body.id, bodyId), isNotNull(link.brokenSince)));
