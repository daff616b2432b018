import { asc, gte, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { body, offer } from "#db/schema/directory.ts";

/** How many entries a chunk of the sitemap holds, and to how many entries of a kind the chunks go. */
const perChunk = 100;
const mostEntries = 10_000;

/**
 * What the pages show: no draft, nothing that was put away, no body that turned out to be another. A list of states (`IN`)
 * would count as a second row read of each offer.
 */
const isShown = sql<number>`CASE ${offer.state} WHEN 'announced' THEN 1 WHEN 'open' THEN 1 WHEN 'paused' THEN 1
  WHEN 'closed' THEN 1 ELSE 0 END`.as("is_shown");
const isItself = sql<number>`${body.mergedInto} IS NULL`.as("is_shown");

/** The keys of all offers and of all bodies, and which of them are shown: the chunks begin at some of these. */
export const sitemapKeys = (db: Db) =>
  [
    db.select({ id: offer.id, isShown }).from(offer).orderBy(asc(offer.id)).limit(mostEntries),
    db.select({ id: body.id, isShown: isItself }).from(body).orderBy(asc(body.id)).limit(mostEntries),
  ] as const;

/**
 * The keys that chunks begin at: each is of an entry that is shown, for a key is made of a title and its address is public.
 * A chunk holds so many keys, shown or not; the next one begins at the first that is shown after them.
 */
export const chunkStarts = (keys: readonly { id: string; isShown: number }[]): readonly string[] =>
  keys.reduce<{ next: number; starts: readonly string[] }>(
    ({ next, starts }, { id, isShown }, at) =>
      isShown === 1 && at >= next ? { next: at + perChunk, starts: [...starts, id] } : { next, starts },
    { next: 0, starts: [] },
  ).starts;

/** The offers of a chunk, from its key on; drafts and what was put away count, and are not shown. */
export const offersOfChunk = (db: Db, from: string) =>
  db.select({ id: offer.id, isShown }).from(offer).where(gte(offer.id, from)).orderBy(asc(offer.id)).limit(perChunk);

/** The bodies of a chunk, from its key on; one that turned out to be another is not shown. */
export const bodiesOfChunk = (db: Db, from: string) =>
  db
    .select({ id: body.id, isShown: isItself })
    .from(body)
    .where(gte(body.id, from))
    .orderBy(asc(body.id))
    .limit(perChunk);
