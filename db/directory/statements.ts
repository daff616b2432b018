import { getTableColumns } from "drizzle-orm";
import { eachPlace, listed, placesOfListed, reachColumns } from "#db/offer-lists.ts";
import { offerRow } from "#db/offer-row.ts";
import { offer } from "#db/schema/directory.ts";
import { type BodyEntry, bodyMeanings } from "#domain/body/entry.ts";
import { type OfferEntry, searchedMeanings, termsOf } from "#domain/offer/entry.ts";
import { relistOn } from "#domain/offer/listing.ts";
import { regionCodes } from "#domain/territory/regions.ts";
import { provincesOf } from "#domain/territory/territory.ts";
import type { Meaning } from "#domain/text/meanings.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { type DirectoryCase, directoryBodies, directoryCases, directoryOffers } from "./entries.ts";

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/**
 * The starting directory as SQL, for a database that is migrated, as of a day: run twice, it changes nothing,
 * and an entry that its body has confirmed is left as the body wants it.
 */
export const directoryStatements = (today: LocalDate): readonly string[] => [
  ...directoryBodies().map((entry) => upsert("body", bodyRow(entry))),
  ...directoryOffers().map((entry) => upsert("offer", offerCells(entry, today))),
  ...directoryCases().map((entry) => upsert("known_case", caseRow(entry))),
  ...directoryCases().flatMap(({ id, supportedBy }) =>
    supportedBy.map(({ body, wording }) => {
      const row = { body, known_case: id, what: wording.original.what, translations: json(wording.translations) };
      return insert("INSERT OR REPLACE", "known_support", row);
    }),
  ),
  ...keyed("body_territory", "territory", "body", "territories"),
  ...keyed("offer_territory", "territory", "offer", "territories"),
  ...keyed("offer_need", "need", "offer", "needs"),
  ...termed("body_term", "body", directoryBodies(), bodyMeanings),
  ...termed("offer_term", "offer", directoryOffers(), searchedMeanings),
  ...reach(today),
  coverageAtFirst(today),
];

const json = JSON.stringify;

const bodyRow = ({ id, kind, wording, ...entry }: BodyEntry): Row => ({
  id,
  name: wording.original.name,
  short_name: wording.original.shortName,
  kind,
  summary: wording.original.role,
  notes: wording.original.notes,
  lang: wording.lang,
  translations: json(wording.translations),
  territories: json(entry.territories),
  cities: json(wording.original.cities),
  evidence: entry.evidence,
  source: json(entry.source),
  confirmed_on: null,
});

/** The offer's row under the names that SQL knows its columns by, and the day on which its place changes by itself. */
function offerCells(entry: OfferEntry, today: LocalDate): Row {
  const columns = getTableColumns(offer);
  const row = { ...offerRow(entry), relistOn: relistOn(termsOf(entry), today) };
  return Object.fromEntries(Object.entries(row).map(([key, cell]) => [columns[key as keyof typeof row].name, cell]));
}

const caseRow = ({ id, region, wording, source }: DirectoryCase): Row => ({
  id,
  name: wording.original.name,
  region,
  city: wording.original.city,
  problem: wording.original.problem,
  solution: wording.original.solution,
  lang: wording.lang,
  translations: json(wording.translations),
  source: json(source),
});

/** Entries that nobody has had a hand in: only for those does the directory's word stand. */
const untouched: Readonly<Record<string, string>> = {
  body: "body.confirmed_on IS NULL AND body.version = 0",
  offer:
    "offer.confirmed_on IS NULL AND NOT EXISTS (SELECT 1 FROM offer_history AS step WHERE step.offer = offer.id AND step.by <> 'clock')",
  known_case: "1 = 1",
};

/** What the clock has decided is not decided again by the files. */
const kept: Readonly<Record<string, string>> = {
  "offer.state": "iif(offer.version > 0, offer.state, excluded.state)",
};

function upsert(table: string, row: Row): string {
  const set = Object.keys(row)
    .filter((column) => column !== "id")
    .map((column) => `${column} = ${kept[`${table}.${column}`] ?? `excluded.${column}`}`);
  return `${insert("INSERT", table, row)} ON CONFLICT (id) DO UPDATE SET ${set.join(", ")} WHERE ${untouched[table]}`;
}

const insert = (verb: string, table: string, row: Row): string =>
  `${verb} INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.values(row).map(literal).join(", ")})`;

const literal = (cell: Cell): string => {
  if (cell === null) return "NULL";
  return typeof cell === "number" ? String(cell) : `'${cell.replaceAll("'", "''")}'`;
};

/**
 * The places of the offers in the lists that matching reads, made anew likewise; a body that is not there keeps none. How
 * well a body answers is not in the files: the clock looks at its offers again.
 */
const reach = (today: LocalDate): readonly string[] => {
  const places = directoryOffers().flatMap((entry) => listed(termsOf(entry), today) ?? []);
  return [
    `DELETE FROM offer_reach WHERE offer IN (SELECT id FROM offer WHERE ${untouched.offer})`,
    `INSERT INTO offer_reach (${reachColumns}) SELECT ${placesOfListed} FROM json_each(${literal(json(places))}) AS listed JOIN offer ON offer.id = listed.value ->> 'offer' LEFT JOIN body ON body.id = offer.body, ${eachPlace} WHERE ${untouched.offer} AND offer.state = 'open' AND ifnull(body.standing, 'active') = 'active'`,
    `UPDATE offer SET relist_on = '2000-01-01' WHERE ${untouched.offer} AND body IN (SELECT id FROM body WHERE answered IS NOT NULL)`,
  ];
};

/** What is offered in each region by need, until the clock counts it: the map has figures from the first day on. */
const coverageAtFirst = (today: LocalDate): string => {
  const regions = regionCodes.map((region) => ({ region, territories: ["MA", region, ...provincesOf(region)] }));
  return `INSERT OR IGNORE INTO coverage SELECT region.value ->> 'region', (SELECT json_group_object(need.value, (SELECT json_array(count(DISTINCT place.offer), count(*)) FROM offer_reach AS place WHERE place.need = need.value AND place.territory IN (SELECT value FROM json_each(region.value -> 'territories')))) FROM json_each(${literal(json(needs))}) AS need), '{"looked":0}', ${Date.parse(today)} FROM json_each(${literal(json(regions))}) AS region`;
};

/** What entries are found by, made anew likewise. */
const termed = <Entry extends { id: string }>(
  table: string,
  of: string,
  entries: readonly Entry[],
  meaningsOf: (entry: Entry) => readonly Meaning[],
): readonly string[] => [
  `DELETE FROM ${table} WHERE ${of} IN (SELECT id FROM ${of} WHERE ${untouched[of]})`,
  ...entries.map(
    (entry) =>
      `INSERT INTO ${table} (term, ${of}) SELECT term.value, ${of}.id FROM ${of}, json_each(${literal(json(meaningsOf(entry)))}) AS term WHERE ${of}.id = ${literal(entry.id)} AND ${untouched[of]}`,
  ),
];

/** The keyed lists of what stands in a JSON column, made anew for the entries that nobody has confirmed. */
const keyed = (table: string, key: string, of: string, column: string): readonly string[] => [
  `DELETE FROM ${table} WHERE ${of} IN (SELECT id FROM ${of} WHERE ${untouched[of]})`,
  `INSERT INTO ${table} (${key}, ${of}) SELECT DISTINCT item.value, ${of}.id FROM ${of}, json_each(${of}.${column}) AS item WHERE ${untouched[of]}`,
];
