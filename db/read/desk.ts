import { and, asc, desc, eq, gt, inArray, lte, ne, or, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { body, offer, offerHistory, offerTerritory } from "#db/schema/directory.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { offerColumns } from "./columns.ts";

/** A body with what only its own desk shows. */
export const deskBody = (db: Db, id: string) => db.select().from(body).where(eq(body.id, id));

const ownOffers = (db: Db) =>
  db
    .select({ ...offerColumns, version: offer.version })
    .from(offer)
    .leftJoin(body, eq(body.id, offer.body));

/** One page of a body's own offers, drafts too, and one more. `dueBy`: only those to be confirmed by that day. */
export const offersAtDesk = (
  db: Db,
  bodyId: string,
  { after, confirmedBy, limit }: { after?: string | undefined; confirmedBy?: LocalDate | undefined; limit: number },
) =>
  ownOffers(db)
    .where(
      and(
        eq(offer.body, bodyId),
        after === undefined ? everything : gt(offer.id, after),
        confirmedBy === undefined ? ne(offer.state, "archived") : isDue(confirmedBy),
      ),
    )
    .orderBy(asc(offer.id))
    .limit(limit + 1);

const isDue = (confirmedBy: LocalDate) =>
  and(
    inArray(offer.state, ["open", "paused"]),
    or(lte(offer.confirmedOn, confirmedBy), sql`${offer.confirmedOn} IS NULL`),
  );

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

/** Other offers of the body that are likely the same: same needs and territories, or same name. */
export const alikeOffers = (
  db: Db,
  bodyId: string,
  {
    id,
    needs,
    territories,
    nameKey,
  }: { id: string; needs: readonly string[]; territories: readonly string[]; nameKey: string },
) =>
  db
    .select({ id: offer.id, name: offer.name, lang: offer.lang, state: offer.state })
    .from(offer)
    .where(
      and(
        sql`${offer.id} IN (
          SELECT id FROM ${offer} WHERE body = ${bodyId} AND needs = ${JSON.stringify(needs)} AND territories = ${JSON.stringify(territories)}
          UNION SELECT id FROM ${offer} WHERE body = ${bodyId} AND name_key = ${nameKey})`,
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
