import { count, eq } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { bodyTerritory, offer, offerTerritory } from "#db/schema/directory.ts";
import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import { isProvince, isRegion, regionOf, type Territory } from "#domain/territory/territory.ts";

/** How many bodies and open offers each region has, provinces included and the whole country left out. One round trip. */
export async function countsByTerritory(db: Db) {
  const [bodies, offers] = await db.batch([
    db
      .select({ territory: bodyTerritory.territory, number: count().as("number") })
      .from(bodyTerritory)
      .groupBy(bodyTerritory.territory),
    db
      .select({ territory: offerTerritory.territory, number: count().as("number") })
      .from(offerTerritory)
      .innerJoin(offer, eq(offer.id, offerTerritory.offer))
      .where(eq(offer.state, "open"))
      .groupBy(offerTerritory.territory),
  ]);
  return regionCodes.map((region) => ({ region, bodies: totalOf(bodies, region), offers: totalOf(offers, region) }));
}

const totalOf = (rows: readonly { territory: Territory; number: number }[], region: RegionCode): number =>
  rows.filter(({ territory }) => liesIn(territory, region)).reduce((total, { number }) => total + number, 0);

const liesIn = (territory: Territory, region: RegionCode): boolean =>
  isRegion(territory) ? territory === region : isProvince(territory) && regionOf(territory) === region;
