import { and, asc, desc, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import { among, asRows, everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { body, offer, offerNeed, offerTerm, offerTerritory } from "#db/schema/directory.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import type { Territory } from "#domain/territory/territory.ts";
import { provincesOf } from "#domain/territory/territory.ts";
import type { Meaning } from "#domain/text/meanings.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { offerColumns } from "./columns.ts";
import { concerning, type ListFilter } from "./list-filter.ts";

/** What anybody may see: drafts and archived offers are their body's own. */
const isPublic = among(offer.state, ["announced", "open", "paused", "closed"]);
const isOpen = eq(offer.state, "open");

const offers = (db: Db) => db.select(offerColumns).from(offer).leftJoin(body, eq(body.id, offer.body));

const ofNeed = (db: Db, need: Need | undefined) =>
  need === undefined
    ? everything
    : sql`${offer.id} IN ${db.select({ offer: offerNeed.offer }).from(offerNeed).where(eq(offerNeed.need, need))}`;
const inTerritories = (db: Db, territories: readonly Territory[]) =>
  sql`${offer.id} IN ${db.select({ offer: offerTerritory.offer }).from(offerTerritory).where(among(offerTerritory.territory, territories))}`;

/** The offers that each of the terms is found in. */
const ofTerms = (db: Db, terms: readonly Meaning[]) =>
  and(
    ...terms.map(
      (term) =>
        sql`${offer.id} IN ${db.select({ offer: offerTerm.offer }).from(offerTerm).where(eq(offerTerm.term, term))}`,
    ),
  ) ?? everything;

/** One page of the offers anybody may see, and one more, which tells whether a page follows. */
export const listOffers = (db: Db, { territory, need, kind, terms, after, limit }: ListFilter) =>
  offers(db)
    .where(
      and(
        isPublic,
        after === undefined ? everything : gt(offer.id, after),
        ofNeed(db, need),
        territory === undefined ? everything : inTerritories(db, concerning(territory)),
        kind === undefined ? everything : eq(body.kind, kind),
        ofTerms(db, terms),
      ),
    )
    .orderBy(asc(offer.id))
    .limit(limit + 1);

export const findOffer = (db: Db, id: string) => offers(db).where(and(eq(offer.id, id), isPublic));

export const offersOfBody = (db: Db, bodyId: string) =>
  offers(db)
    .where(and(eq(offer.body, bodyId), isPublic))
    .orderBy(desc(isOpen), asc(offer.id))
    .limit(50);

/** The offers whose territory lies in the region, whatever serves the whole country left out. */
export const offersOfRegion = (db: Db, region: RegionCode, need?: Need) =>
  offers(db)
    .where(and(isPublic, inTerritories(db, [region, ...provincesOf(region)]), ofNeed(db, need)))
    .orderBy(desc(isOpen), asc(offer.id))
    .limit(50);

export const nationalOffers = (db: Db, need?: Need) =>
  offers(db)
    .where(and(isOpen, inTerritories(db, ["MA"]), ofNeed(db, need)))
    .orderBy(asc(offer.id))
    .limit(20);

/** Offers whose place in the lists is to be looked at by this day, longest waiting first, with the version they are at. */
export const offersToRelist = (db: Db, today: LocalDate, most: number) =>
  db
    .select({ ...offerColumns, version: offer.version })
    .from(offer)
    .leftJoin(body, eq(body.id, offer.body))
    .where(lte(offer.relistOn, today))
    .orderBy(asc(offer.relistOn), asc(offer.id))
    .limit(most);

/** The offers of these ids, whatever their state: what was judged is shown as it was judged. */
export const offersById = (db: Db, ids: readonly string[]) =>
  db
    .select(offerColumns)
    .from(asRows(ids, "wanted"))
    .crossJoin(offer)
    .leftJoin(body, eq(body.id, offer.body))
    .where(eq(offer.id, sql`wanted.value`));

/** The body that an offer is of, as a condition on bodies. */
export const bodyOfOffer = (id: string): SQL => sql`(SELECT ${offer.body} FROM ${offer} WHERE ${offer.id} = ${id})`;
