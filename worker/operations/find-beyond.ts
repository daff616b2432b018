import { bodyCard } from "#contract/body.ts";
import type { Locale } from "#contract/locales.ts";
import type { Beyond } from "#contract/match-answer.ts";
import { offerCard } from "#contract/offer.ts";
import { investmentCentre } from "#db/read/bodies.ts";
import { offersElsewhereInRegion } from "#db/read/candidates.ts";
import { bodyEntry, offerEntry } from "#db/rows.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import { hasLocal } from "#domain/matching/survey.ts";
import { regionOf } from "#domain/territory/territory.ts";
import type { Deps } from "#worker/deps.ts";
import { candidates, type Found, foundIn, offersSpokenOf, surveyOf } from "./find-matches.ts";

type Asked = Pick<RequestFacts, "needs" | "province">;

/** What helps where nothing local fits. One round trip. */
export async function findBeyond({ db }: Pick<Deps, "db">, facts: Asked, locale: Locale): Promise<Beyond> {
  return beyondOf(await db.batch(beyond(db, facts)), locale);
}

/** Matches, and what helps where none of them is local: two round trips together. */
export async function findMatchesAndBeyond(
  { db, now }: Pick<Deps, "db" | "now">,
  facts: RequestFacts,
  { limit, locale }: { limit: number; locale: Locale },
): Promise<Found & { beyond: Beyond }> {
  const surveyed = surveyOf(facts, await db.batch(candidates(db, facts)), now());
  const spokenOf = offersSpokenOf(db, surveyed, limit);
  if (hasLocal(surveyed, limit)) {
    const [rows] = await db.batch([spokenOf]);
    return { ...foundIn(surveyed, rows, limit), beyond: { elsewhere: [], cri: null } };
  }
  // What others have elsewhere is told only to those for whom there is nothing at all.
  const [elsewhere, centre] = beyond(db, facts);
  if (surveyed.total > 0) {
    const [rows, cri] = await db.batch([spokenOf, centre]);
    return { ...foundIn(surveyed, rows, limit), beyond: beyondOf([[], cri], locale) };
  }
  const [rows, ...helps] = await db.batch([spokenOf, elsewhere, centre]);
  return { ...foundIn(surveyed, rows, limit), beyond: beyondOf(helps, locale) };
}

/** The same needs in the other provinces of the region, and the region's investment centre. */
const beyond = (db: Deps["db"], facts: Asked) =>
  [offersElsewhereInRegion(db, facts), investmentCentre(db, regionOf(facts.province))] as const;

type BeyondRead = readonly [
  Awaited<ReturnType<typeof offersElsewhereInRegion>>,
  Awaited<ReturnType<typeof investmentCentre>>,
];

const beyondOf = ([elsewhere, [cri]]: BeyondRead, locale: Locale): Beyond => ({
  elsewhere: elsewhere.map((row) => offerCard(offerEntry(row), locale)),
  cri: cri ? bodyCard(bodyEntry(cri), locale) : null,
});
