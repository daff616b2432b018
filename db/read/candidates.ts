import { eq, type SQL, sql } from "drizzle-orm";
import { asRows } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { packedId, unpack } from "#db/packed-terms.ts";
import { body, offer, offerReach } from "#db/schema/directory.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { regions } from "#domain/territory/regions.ts";
import { type Level, lineage, provincesOf, regionOf, type Territory } from "#domain/territory/territory.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { offerColumns } from "./columns.ts";

type Asked = Pick<RequestFacts, "needs" | "province">;

/** The most places of the lists that one statement reads for a request: a promise of design §8. */
const mostRead = 1500;
/** The most rows that matching may read in all, at ten matches. */
const mostInAll = 1600;

/**
 * What is read beside the lists at most: the needs twice (they are rows too), the offers known elsewhere, and three rows
 * (the wish, the offer, its body) for each of ten matches, fifty tied with them, a plan, and what is told beside them.
 */
const besideLists = (needs: number): number => 2 * needs + mostElsewhere + 3 * (10 + 50 + needs + 8 + 10);

/**
 * The most that is read of one list, for so many needs: its share, and of the country's list what is left of the whole,
 * three fifths of its share at most. What serves the whole country scores least for closeness, and is seldom among the
 * best where there is much to read (decision 011).
 */
export function capOf(level: Level, needs: number): number {
  const share = Math.floor(mostRead / (3 * needs));
  if (level !== "country") return share;
  const left = mostInAll - besideLists(needs) - 2 * needs * share;
  return Math.min(Math.floor(0.6 * share), Math.floor(left / needs));
}

/** One column for each list, its offers packed and one to a line, best prior first; one row for each need. */
export function candidateLists(db: Db, { needs, province }: Asked) {
  const [ownProvince, region, country] = lineage(province);
  const list = (territory: Territory, level: Level) =>
    firstOfList(sql`territory = ${territory}`, capOf(level, needs.length));
  return db
    .select({
      province: list(ownProvince, "province").as("province"),
      region: list(region, "region").as("region"),
      country: list(country, "country").as("country"),
    })
    .from(asRows(needs, "asked"));
}
export type CandidateLists = Awaited<ReturnType<typeof candidateLists>>;

/** The first of a need's offers that meet a condition, packed, one to a line. */
const firstOfList = (condition: SQL, most: number) =>
  sql<string | null>`(SELECT group_concat(terms, char(10)) FROM (
    SELECT terms FROM ${offerReach} WHERE need = asked.value AND ${condition} ORDER BY prior DESC, lot DESC LIMIT ${most}
  ))`;

/** The offers to judge, each once; `complete`: no list was cut. A list that fills its cap is taken to go on. */
export function candidatesOf(lists: CandidateLists): { offers: readonly OfferTerms[]; complete: boolean } {
  const found = new Map<string, OfferTerms>();
  let complete = true;
  for (const row of lists) {
    for (const level of ["province", "region", "country"] as const) {
      const lines = linesOf(row[level]);
      if (lines.length === capOf(level, lists.length)) complete = false;
      addUnpacked(found, lines);
    }
  }
  return { offers: [...found.values()], complete };
}

/** How many places of the lists of offers known elsewhere are looked at, over all needs. */
const mostElsewhere = 60;

/** The best offers that the directory knows to be at work somewhere and nowhere else, by need: for *perhaps here too*. */
export const attestedLists = (db: Db, { needs }: Asked) =>
  db
    .select({ lines: firstOfList(sql`attested = 1`, Math.floor(mostElsewhere / needs.length)).as("lines") })
    .from(asRows(needs, "asked"));

/** The offers of the lists, each once. */
export function attestedOf(lists: Awaited<ReturnType<typeof attestedLists>>): readonly OfferTerms[] {
  const found = new Map<string, OfferTerms>();
  for (const { lines } of lists) addUnpacked(found, linesOf(lines));
  return [...found.values()];
}

const linesOf = (lines: string | null): readonly string[] => (lines === null ? [] : lines.split("\n"));

/** An offer of several needs stands in several lists: it is read once. */
function addUnpacked(found: Map<string, OfferTerms>, lines: readonly string[]): void {
  for (const line of lines) {
    const id = packedId(line);
    if (!found.has(id)) found.set(id, unpack(line));
  }
}

/** How many lists of other places are looked into, and how many places of each. */
const mostListsElsewhere = 24;
const mostOfEach = 2;

/** Open offers for the needs, the most important first, in the other provinces of the region: ten at most. */
export function offersElsewhereInRegion(db: Db, { needs, province }: Asked) {
  const others = provincesOf(regionOf(province)).filter((other) => other !== province);
  return offersIn(db, needs, others, mostListsElsewhere);
}

/** How many lists are looked into for what lies near: the other provinces of the region, and the regions that touch it. */
const mostListsNearby = 60;

/** Open offers for the needs in the other provinces of the region, and in the regions that touch it: ten at most. */
export function offersNearby(db: Db, { needs, province }: Asked) {
  const region = regionOf(province);
  const others = provincesOf(region).filter((other) => other !== province);
  const beyond = regions[region].adjacent.flatMap((next): readonly Territory[] => [next, ...provincesOf(next)]);
  return offersIn(db, needs, [...others, ...beyond], mostListsNearby);
}

function offersIn(db: Db, needs: readonly Need[], territories: readonly Territory[], mostLists: number) {
  const lists = needs
    .flatMap((need): readonly [Need, Territory][] => territories.map((other) => [need, other]))
    .slice(0, mostLists);
  const found = sql`json_each(${JSON.stringify(lists)}) AS list, json_each((SELECT json_group_array(offer) FROM (
    SELECT offer FROM ${offerReach} WHERE need = list.value ->> 0 AND territory = list.value ->> 1
    ORDER BY prior DESC, lot DESC LIMIT ${mostOfEach}
  ))) AS found`;
  return db
    .select(offerColumns)
    .from(sql`(SELECT DISTINCT found.value AS id FROM ${found} LIMIT 10) AS wanted`)
    .crossJoin(offer)
    .leftJoin(body, eq(body.id, offer.body))
    .where(eq(offer.id, sql`wanted.id`));
}
