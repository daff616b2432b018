import { and, asc, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { body, offer, offerNeed, offerReach, offerTerritory } from "#db/schema/directory.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import type { Territory } from "#domain/territory/territory.ts";
import { lineage, provincesOf, regionOf } from "#domain/territory/territory.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { offerColumns } from "./columns.ts";
import { among, concerning, everything, holdsEvery, holdsOneOf, type ListFilter } from "./conditions.ts";

/** What anybody may see: drafts and archived offers are their body's own. */
const isPublic = among(offer.state, ["announced", "open", "paused", "closed"]);
const isOpen = eq(offer.state, "open");

const offers = (db: Db) => db.select(offerColumns).from(offer).leftJoin(body, eq(body.id, offer.body));

const ofNeeds = (db: Db, needs: readonly Need[]) =>
  sql`${offer.id} IN ${db.select({ offer: offerNeed.offer }).from(offerNeed).where(among(offerNeed.need, needs))}`;
const inTerritories = (db: Db, territories: readonly Territory[]) =>
  sql`${offer.id} IN ${db.select({ offer: offerTerritory.offer }).from(offerTerritory).where(among(offerTerritory.territory, territories))}`;

const isReached = (db: Db, ...conditions: readonly SQL[]) =>
  sql`${offer.id} IN ${db
    .select({ offer: offerReach.offer })
    .from(offerReach)
    .where(and(...conditions))}`;

/** The most offers that one request is judged against. */
export const mostCandidates = 1500;

type Asked = Pick<RequestFacts, "needs" | "province">;

/** The offers to judge: open, for one of the needs, and serving the province. */
export const candidateOffers = (db: Db, { needs, province }: Asked) =>
  offers(db)
    .where(isReached(db, among(offerReach.need, needs), among(offerReach.territory, lineage(province))))
    .limit(mostCandidates);

/** The offers that the directory knows elsewhere only: for *perhaps here too*. */
export const offersKnownElsewhere = (db: Db, { needs, province }: Asked) =>
  offers(db)
    .where(
      isReached(
        db,
        sql`${offerReach.territoryBasis} = 'attested-only'`,
        among(offerReach.need, needs),
        sql`NOT ${among(offerReach.territory, lineage(province))}`,
      ),
    )
    .limit(20);

/** Open offers for one of the needs in the other provinces of the region. */
export const offersElsewhereInRegion = (db: Db, { needs, province }: Asked) =>
  offers(db)
    .where(
      and(
        isOpen,
        inTerritories(db, provincesOf(regionOf(province))),
        sql`NOT ${inTerritories(db, lineage(province))}`,
        holdsOneOf(offer.needs, needs),
      ),
    )
    .orderBy(asc(offer.id))
    .limit(10);

/** One page of the offers anybody may see, and one more, which tells whether a page follows. */
export const listOffers = (db: Db, { territory, need, kind, terms, after, limit }: ListFilter) =>
  offers(db)
    .where(
      and(
        isPublic,
        after === undefined ? everything : gt(offer.id, after),
        need === undefined ? everything : ofNeeds(db, [need]),
        territory === undefined ? everything : inTerritories(db, concerning(territory)),
        kind === undefined ? everything : eq(body.kind, kind),
        holdsEvery(offer.search, terms),
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
export const offersOfRegion = (db: Db, region: RegionCode) =>
  offers(db)
    .where(and(isPublic, inTerritories(db, [region, ...provincesOf(region)])))
    .orderBy(desc(isOpen), asc(offer.id))
    .limit(50);

export const nationalOffers = (db: Db) =>
  offers(db)
    .where(and(isOpen, inTerritories(db, ["MA"])))
    .orderBy(asc(offer.id))
    .limit(20);

/** The offers of these ids, whatever their state: what was judged is shown as it was judged. */
export const offersById = (db: Db, ids: readonly string[]) => offers(db).where(among(offer.id, ids)).limit(100);
