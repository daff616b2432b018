import { and, asc, desc, eq, gt, inArray, lte, ne, type SQL, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { body, link, offer, offerHistory, offerTerritory } from "#db/schema/directory.ts";
import { type Territory, territoryCodes } from "#domain/territory/territory.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { inOrder } from "#domain/vocabulary/in-order.ts";
import { type Need, needs } from "#domain/vocabulary/needs.ts";
import { offerColumns } from "./columns.ts";

/** A body with what only its own desk shows. */
export const deskBody = (db: Db, id: string) => db.select().from(body).where(eq(body.id, id));

const ownOffers = (db: Db) =>
  db
    .select({ ...offerColumns, version: offer.version, linkBrokenSince: link.brokenSince })
    .from(offer)
    .leftJoin(body, eq(body.id, offer.body))
    .leftJoin(link, eq(link.url, offer.link));

/** One page of a body's own offers, drafts too, and one more. */
export const offersAtDesk = (db: Db, bodyId: string, { after, limit }: { after?: string | undefined; limit: number }) =>
  ownOffers(db)
    .where(
      and(eq(offer.body, bodyId), after === undefined ? everything : gt(offer.id, after), ne(offer.state, "archived")),
    )
    .orderBy(asc(offer.id))
    .limit(limit + 1);

/** A body's open offers that it once confirmed, the last time by this day: it is to confirm them again. */
const isDue = (bodyId: string, confirmedBy: LocalDate): SQL =>
  sql`${offer.body} = ${bodyId} AND ${offer.state} = 'open' AND ${offer.confirmedOn} IS NOT NULL
    AND ${lte(offer.confirmedOn, confirmedBy)}`;
/** What the directory alone says that a body offers: nobody of the body has ever confirmed it. */
const isUnread = (bodyId: string): SQL =>
  sql`${offer.body} = ${bodyId} AND ${offer.confirmedOn} IS NULL AND ${offer.state} IN ('open', 'paused')`;

/** The first offers that a body is to confirm by a day: those that have waited longest. */
export const offersDue = (db: Db, bodyId: string, confirmedBy: LocalDate, most: number) =>
  ownOffers(db).where(isDue(bodyId, confirmedBy)).orderBy(asc(offer.confirmedOn), asc(offer.id)).limit(most);

/** The first offers that nobody of the body has ever confirmed. */
export const offersUnread = (db: Db, bodyId: string, most: number) =>
  ownOffers(db).where(isUnread(bodyId)).orderBy(asc(offer.id)).limit(most);

/** How many there are of both: so many of each are counted at most. */
export const countsToConfirm = (db: Db, bodyId: string, confirmedBy: LocalDate, most: number) => {
  const counted = (which: SQL) =>
    sql<number>`(SELECT count(*) FROM (SELECT 1 FROM ${offer} WHERE ${which} LIMIT ${most}))`;
  return db
    .select({
      due: counted(isDue(bodyId, confirmedBy)).as("due"),
      unread: counted(isUnread(bodyId)).as("unread"),
    })
    .from(sql`(SELECT 1)`);
};

/** One of a body's own offers, whatever its state, with the version it is at: of another body, there is none. */
export const offerAtDesk = (db: Db, bodyId: string, id: string) =>
  ownOffers(db).where(and(eq(offer.id, id), eq(offer.body, bodyId)));

/** What happened to an offer, newest first, with the names of those who did it while they are known. */
export const offerStepsTaken = (db: Db, id: string) =>
  db
    .select({
      version: offerHistory.version,
      step: offerHistory.step,
      at: offerHistory.at,
      by: offerHistory.by,
      name: accountPerson.name,
    })
    .from(offerHistory)
    .leftJoin(accountPerson, eq(accountPerson.account, offerHistory.by))
    .where(eq(offerHistory.offer, id))
    .orderBy(desc(offerHistory.version))
    .limit(20);

/** What other offers are held against; `nameKeys`: its name in each language, in one spelling. */
type Alike = { id: string; needs: readonly Need[]; territories: readonly Territory[]; nameKeys: readonly string[] };

/**
 * Other offers of the body that are likely the same: same needs and territories, or same name. A name is held against the
 * names that others were first written with: those in their other language are in no index.
 */
export const alikeOffers = (db: Db, bodyId: string, { id, needs: needed, territories, nameKeys }: Alike) =>
  db
    .select({ id: offer.id, name: offer.name, lang: offer.lang, state: offer.state })
    .from(offer)
    .where(
      and(
        sql`${offer.id} IN (
          SELECT id FROM ${offer} WHERE body = ${bodyId} AND needs = ${JSON.stringify(inOrder(needs, needed))}
            AND territories = ${JSON.stringify(inOrder(territoryCodes, territories))}
          UNION SELECT id FROM ${offer} WHERE body = ${bodyId} AND name_key IN (SELECT value FROM json_each(${JSON.stringify(nameKeys)})))`,
        ne(offer.id, id),
        ne(offer.state, "archived"),
      ),
    )
    .limit(5);

/** The territories that a body's offers stand for, each once: what its own must go on covering. */
export const territoriesOffered = (db: Db, bodyId: string) =>
  db
    .selectDistinct({ territory: offerTerritory.territory })
    .from(offer)
    .innerJoin(offerTerritory, eq(offerTerritory.offer, offer.id))
    .where(and(eq(offer.body, bodyId), inArray(offer.state, ["draft", "announced", "open", "paused"])))
    .limit(100);

/** The open offers of a body with what their lists hold: the first of them, to be listed anew in one batch. */
export const offersToList = (db: Db, bodyId: string, most: number) =>
  ownOffers(db)
    .where(and(eq(offer.body, bodyId), eq(offer.state, "open")))
    .orderBy(asc(offer.id))
    .limit(most);
