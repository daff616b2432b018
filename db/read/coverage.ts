import * as v from "valibot";
import type { Db } from "#db/database.ts";
import { json } from "#db/rows.ts";
import { coverage } from "#db/schema/figures.ts";
import type { Cell, CountedRegion } from "#domain/figures/coverage.ts";
import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import { type Need, needs } from "#domain/vocabulary/needs.ts";

/** How many places of the lists are counted at most for a need and a region, and how many requests for a region. */
export const mostPlaces = 150;
export const mostRequests = 500;

/** The open offers and the waiting requests of each region, by need, as they were last counted. */
export const coverageCounted = (db: Db) => db.select().from(coverage);

/** A region as the database holds it: of each need, the offers with the places they were found in, and the requests. */
type Row = { region: RegionCode; offers: string; requests: string; countedAt: number };

const Offers = v.record(v.picklist(needs), v.tuple([v.number(), v.number()]));
const Requests = v.record(v.string(), v.number());

/** What the clock needs to know of a region to choose which to count. */
export function regionCounted({ region, offers, requests, countedAt }: Row): CountedRegion {
  const places = Object.values(json(Offers, offers)).map(([, found]) => found);
  const looked = places.reduce((sum, found) => sum + found, json(Requests, requests).looked ?? 0);
  return { region, countedAt, looked };
}

/** The cells of a region, need by need. A need that is newer than the count has nothing. */
export function cellsOf({ region, offers, requests }: Row): readonly Cell[] {
  const [offered, asked] = [json(Offers, offers), json(Requests, requests)];
  const allRequests = (asked.looked ?? 0) < mostRequests;
  return needs.map((need) => {
    const [count = 0, places = 0] = offered[need] ?? [];
    return {
      ...{ need, region },
      offers: { count, orMore: places >= mostPlaces },
      requests: { count: asked[need] ?? 0, orMore: !allRequests },
    };
  });
}

/** How many open offers each region has for a need, those of the whole country with them; a region not counted yet has none. */
export function offersByRegion(rows: readonly Row[], need: Need) {
  const cells = rows.flatMap(cellsOf).filter((cell) => cell.need === need);
  return regionCodes.map((region) => {
    const { count, orMore } = cells.find((cell) => cell.region === region)?.offers ?? { count: 0, orMore: false };
    return { region, bodies: null, offers: count, orMore };
  });
}
