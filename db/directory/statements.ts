import { everyWord, type Wording } from "#domain/language/wording.ts";
import { terms } from "#domain/text/normalise.ts";
import bodies from "./bodies.json" with { type: "json" };
import cases from "./cases.json" with { type: "json" };
import offers from "./offers.json" with { type: "json" };
import arabic from "./translations/ar.json" with { type: "json" };
import english from "./translations/en.json" with { type: "json" };

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/**
 * The starting directory as SQL, for a database that is migrated: run twice, it changes nothing,
 * and an entry that its body has confirmed is left as the body wants it.
 */
export const directoryStatements = (): readonly string[] => [
  ...bodies.map((entry) => upsert("body", bodyRow(entry))),
  ...offers.map((entry) => upsert("offer", offerRow(entry))),
  ...cases.map((entry) => upsert("known_case", caseRow(entry))),
  ...cases.flatMap(({ id, supportReceived }) =>
    supportReceived.map(({ by, what }) => ignore("known_support", { body: by, known_case: id, what })),
  ),
  ...keyed("body_territory", "territory", "body", "territories"),
  ...keyed("offer_territory", "territory", "offer", "territories"),
  ...keyed("offer_need", "need", "offer", "needs"),
  ...reach,
];

type Translations<Words> = Readonly<Record<string, Words>>;

/** The words of an entry, as the source has them and as Wasl translated them; the lists of other words are left out. */
function wording<Words extends object>(
  original: Words,
  id: string,
  ar: Translations<Words>,
  en: Translations<Words>,
): Wording<Words> {
  const kept = (from: Translations<Words>): Words => {
    const words = from[id];
    if (!words) throw new Error(`no translation of ${id}`);
    return Object.fromEntries(Object.keys(original).map((name) => [name, words[name as keyof Words]])) as Words;
  };
  return { lang: "fr", original, translations: { ar: kept(ar), en: kept(en) } };
}

const searchable = (words: Wording<object>): string => ` ${terms(everyWord(words)).join(" ")} `;
const sourceOf = ({ document, lines }: { document: string; lines: string[] | null }) => ({ document, lines: lines ?? [] });

function bodyRow(entry: (typeof bodies)[number]): Row {
  const { id, name, shortName, role, notes } = entry;
  const words = wording({ name, shortName, role, notes }, id, arabic.bodies, english.bodies);
  return {
    id,
    name,
    short_name: shortName,
    kind: entry.kind,
    summary: role,
    notes,
    lang: "fr",
    translations: JSON.stringify(words.translations),
    territories: JSON.stringify(entry.territories),
    cities: JSON.stringify(entry.cities),
    evidence: entry.evidence,
    source: JSON.stringify(sourceOf(entry.source)),
    confirmed_on: null,
    search: searchable(words),
  };
}

function offerRow(entry: (typeof offers)[number]): Row {
  const { id, name, description, capacity, notes, age, funding } = entry;
  const words = wording({ name, description, capacity, notes }, id, arabic.offers, english.offers);
  return {
    id,
    body: entry.body,
    body_basis: entry.body === null ? null : entry.bodyBasis,
    name,
    summary: description,
    notes,
    capacity,
    lang: "fr",
    translations: JSON.stringify(words.translations),
    state: entry.status,
    needs: JSON.stringify(entry.needs),
    territories: JSON.stringify(entry.territories),
    territory_basis: entry.territoryBasis,
    cities: JSON.stringify(entry.cities),
    stages: JSON.stringify(entry.stages ?? []),
    focus_sectors: JSON.stringify(entry.focusSectors ?? []),
    legal_forms: JSON.stringify(entry.legalForms ?? []),
    groups: JSON.stringify(entry.groups ?? []),
    age_min: age?.min ?? null,
    age_max: age?.max ?? null,
    min_mad: null,
    max_mad: funding.maxMad,
    instrument: funding.instrument,
    interest_free: funding.interestFree === null ? null : Number(funding.interestFree),
    opens_on: null,
    closes_on: null,
    places_left: null,
    confirmed_on: null,
    source: JSON.stringify(sourceOf(entry.source)),
    search: searchable(words),
  };
}

function caseRow(entry: (typeof cases)[number]): Row {
  const { id, name, problem, solution } = entry;
  type Words = { name: string; problem: string | null; solution: string | null };
  const words = wording<Words>({ name, problem, solution }, id, arabic.cases, english.cases);
  return {
    id,
    name,
    region: entry.region,
    city: entry.city,
    problem,
    solution,
    lang: "fr",
    translations: JSON.stringify(words.translations),
    source: JSON.stringify(sourceOf(entry.source)),
  };
}

/** What no body confirms has no say of its own: the directory's word stands. */
const unconfirmed: Readonly<Record<string, string>> = { known_case: "" };

function upsert(table: string, row: Row): string {
  const set = Object.keys(row)
    .filter((column) => column !== "id")
    .map((column) => `${column} = excluded.${column}`);
  const guard = unconfirmed[table] ?? ` WHERE ${table}.confirmed_on IS NULL`;
  return `${insert("INSERT", table, row)} ON CONFLICT (id) DO UPDATE SET ${set.join(", ")}${guard}`;
}

const ignore = (table: string, row: Row): string => insert("INSERT OR IGNORE", table, row);

const insert = (verb: string, table: string, row: Row): string =>
  `${verb} INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.values(row).map(literal).join(", ")})`;

const literal = (cell: Cell): string => {
  if (cell === null) return "NULL";
  return typeof cell === "number" ? String(cell) : `'${cell.replaceAll("'", "''")}'`;
};

/** The open offers by need and territory, made anew likewise. */
const reach = [
  "DELETE FROM offer_reach WHERE offer IN (SELECT id FROM offer WHERE confirmed_on IS NULL)",
  `INSERT INTO offer_reach (need, territory, offer, territory_basis)
   SELECT DISTINCT need.value, territory.value, offer.id, offer.territory_basis
   FROM offer, json_each(offer.needs) AS need, json_each(offer.territories) AS territory
   WHERE offer.confirmed_on IS NULL AND offer.state = 'open'`.replace(/\s+/g, " "),
];

/** The keyed lists of what stands in a JSON column, made anew for the entries that nobody has confirmed. */
const keyed = (table: string, key: string, of: string, column: string): readonly string[] => [
  `DELETE FROM ${table} WHERE ${of} IN (SELECT id FROM ${of} WHERE confirmed_on IS NULL)`,
  `INSERT INTO ${table} (${key}, ${of}) SELECT DISTINCT item.value, ${of}.id FROM ${of}, json_each(${of}.${column}) AS item WHERE ${of}.confirmed_on IS NULL`,
];
