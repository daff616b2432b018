import { and, asc, eq, getTableColumns, gt, isNull, sql } from "drizzle-orm";
import { among, everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { body, bodyTerm, bodyTerritory, knownCase, knownSupport, offer, offerNeed } from "#db/schema/directory.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { provincesOf, type Territory } from "#domain/territory/territory.ts";
import type { Meaning } from "#domain/text/meanings.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { concerning, type ListFilter } from "./list-filter.ts";

const bodies = (db: Db) => db.select().from(body);

const inTerritories = (db: Db, territories: readonly Territory[]) =>
  sql`${body.id} IN ${db.select({ body: bodyTerritory.body }).from(bodyTerritory).where(among(bodyTerritory.territory, territories))}`;
const offering = (db: Db, need: Need) =>
  sql`${body.id} IN ${db
    .select({ body: offer.body })
    .from(offerNeed)
    .innerJoin(offer, eq(offer.id, offerNeed.offer))
    .where(and(eq(offerNeed.need, need), eq(offer.state, "open")))}`;

/** The bodies that each of the terms is found in. */
const ofTerms = (db: Db, terms: readonly Meaning[]) =>
  and(
    ...terms.map(
      (term) => sql`${body.id} IN ${db.select({ body: bodyTerm.body }).from(bodyTerm).where(eq(bodyTerm.term, term))}`,
    ),
  ) ?? everything;

/** One page of the bodies, and one more, which tells whether a page follows. */
export const listBodies = (db: Db, { territory, need, kind, terms, after, limit }: ListFilter) =>
  bodies(db)
    .where(
      and(
        isNull(body.mergedInto),
        after === undefined ? everything : gt(body.id, after),
        kind === undefined ? everything : eq(body.kind, kind),
        need === undefined ? everything : offering(db, need),
        territory === undefined ? everything : inTerritories(db, concerning(territory)),
        ofTerms(db, terms),
      ),
    )
    .orderBy(asc(body.id))
    .limit(limit + 1);

export const findBody = (db: Db, id: string) => bodies(db).where(eq(body.id, id));

/** The regional investment centre: the first point of orientation of a region. */
export const investmentCentre = (db: Db, region: RegionCode) =>
  bodies(db)
    .where(
      and(
        eq(body.kind, "cri"),
        sql`EXISTS ${db
          .select({ body: bodyTerritory.body })
          .from(bodyTerritory)
          .where(and(eq(bodyTerritory.territory, region), eq(bodyTerritory.body, body.id)))}`,
      ),
    )
    .limit(1);

export const bodiesOfRegion = (db: Db, region: RegionCode) =>
  bodies(db)
    .where(inTerritories(db, [region, ...provincesOf(region)]))
    .orderBy(asc(body.id))
    .limit(50);

const caseColumns = getTableColumns(knownCase);

export const casesOfRegion = (db: Db, region: RegionCode) =>
  db.select(caseColumns).from(knownCase).where(eq(knownCase.region, region)).orderBy(asc(knownCase.id)).limit(50);

/** The projects that the source says the body supported, and with what. */
export const casesOfBody = (db: Db, bodyId: string) =>
  db
    .select({
      ...caseColumns,
      what: knownSupport.what,
      whatTranslations: sql<string>`${knownSupport.translations}`.as("what_translations"),
    })
    .from(knownSupport)
    .innerJoin(knownCase, eq(knownCase.id, knownSupport.knownCase))
    .where(eq(knownSupport.body, bodyId))
    .orderBy(asc(knownCase.id))
    .limit(50);
