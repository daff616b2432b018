import { eq } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { bodyTerritory, offer, offerTerritory } from "#db/schema/directory.ts";
import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import { isProvince, isRegion, regionOf, type Territory } from "#domain/territory/territory.ts";

export const bodyPlaces = (db: Db) =>
  db.select({ territory: bodyTerritory.territory, id: bodyTerritory.body }).from(bodyTerritory);
export const openOfferPlaces = (db: Db) =>
  db
    .select({ territory: offerTerritory.territory, id: offerTerritory.offer })
    .from(offerTerritory)
    .innerJoin(offer, eq(offer.id, offerTerritory.offer))
    .where(eq(offer.state, "open"));

type Place = { territory: Territory; id: string };

/** How many bodies and open offers each region has, its provinces included and the whole country left out. */
export const countsByRegion = (bodies: readonly Place[], offers: readonly Place[]) =>
  regionCodes.map((region) => ({
    region,
    bodies: within(region, bodies),
    offers: within(region, offers),
    orMore: false,
  }));

const within = (region: RegionCode, places: readonly Place[]): number =>
  new Set(places.filter(({ territory }) => liesIn(territory, region)).map(({ id }) => id)).size;

const liesIn = (territory: Territory, region: RegionCode): boolean =>
  isRegion(territory) ? territory === region : isProvince(territory) && regionOf(territory) === region;
