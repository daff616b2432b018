import { bodyCard } from "#contract/body.ts";
import type { Locale } from "#contract/locales.ts";
import type { Beyond } from "#contract/match-answer.ts";
import { offerCard } from "#contract/offer.ts";
import { investmentCentre } from "#db/read/bodies.ts";
import { offersElsewhereInRegion } from "#db/read/offers.ts";
import { bodyEntry, offerEntry } from "#db/rows.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import { regionOf } from "#domain/territory/territory.ts";
import type { Deps } from "#worker/deps.ts";

/** What helps where nothing local fits. One round trip. */
export async function findBeyond(
  { db }: Pick<Deps, "db">,
  facts: Pick<RequestFacts, "needs" | "province">,
  locale: Locale,
): Promise<Beyond> {
  const [elsewhere, [cri]] = await db.batch([
    offersElsewhereInRegion(db, facts),
    investmentCentre(db, regionOf(facts.province)),
  ]);
  return {
    elsewhere: elsewhere.map((row) => offerCard(offerEntry(row), locale)),
    cri: cri ? bodyCard(bodyEntry(cri), locale) : null,
  };
}
