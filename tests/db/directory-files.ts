import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "#domain/text/fold.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { root } from "#tests/support/root.ts";

/** The files of the starting directory, read without the code that loads them, and the rows they should become. */
export type Entry = Readonly<Record<string, unknown>> & { id: string };
const file = (name: string) => JSON.parse(readFileSync(join(root, "db/directory", `${name}.json`), "utf8"));
export const bodies: readonly Entry[] = file("bodies");
export const offers: readonly Entry[] = file("offers");
export const cases: readonly Entry[] = file("cases");

type Words = Readonly<Record<"bodies" | "offers" | "cases", Readonly<Record<string, Entry>>>>;
export const translations: Readonly<Record<"ar" | "en", Words>> = {
  ar: file("translations/ar"),
  en: file("translations/en"),
};

const json = JSON.stringify;

export const bodyRow = (entry: Entry) => ({
  id: entry.id,
  name: entry.name,
  short_name: entry.shortName,
  kind: entry.kind,
  summary: entry.role,
  notes: entry.notes,
  lang: "fr",
  translations: translationsOf("bodies", entry.id, ["name", "shortName", "role", "notes"], { cities: entry.cities }),
  territories: json(entry.territories),
  cities: json(entry.cities),
  evidence: entry.evidence,
  source: sourceOf(entry),
  standing: "active",
  confirmed_on: null,
  // What only the body itself says.
  ...{ own_langs: "[]", verified_on: null, website: null, email: null, phone: null, official_id: null },
  ...{ away_from: null, away_until: null, monthly_capacity: null, merged_into: null },
});

/** What a file leaves unknown (`null`) stays unknown; for the lists, empty means open to all. */
export function offerRow(entry: Entry) {
  const age = entry.age as { min: number | null; max: number | null } | null;
  const funding = entry.funding as {
    instrument: string | null;
    maxMad: number | null;
    interestFree: boolean | null;
  };
  return {
    id: entry.id,
    body: entry.body,
    body_basis: entry.body === null ? null : entry.bodyBasis,
    name: entry.name,
    summary: entry.description,
    notes: entry.notes,
    capacity: entry.capacity,
    lang: "fr",
    translations: translationsOf("offers", entry.id, ["name", "description", "capacity", "notes"], {
      cities: entry.cities,
      ...{ documents: null, steps: null, cost: null },
    }),
    // What only its body says, and the name in one spelling.
    ...{ own_langs: "[]", documents: null, steps: null, cost: null, delay_days: null, link: null },
    name_key: fold(entry.name as string),
    state: entry.status,
    // In the order of their list, whatever that of the file.
    needs: json(needs.filter((need) => (entry.needs as string[]).includes(need))),
    territories: json(entry.territories),
    territory_basis: entry.territoryBasis,
    cities: json(entry.cities),
    stages: json(entry.stages ?? []),
    focus_sectors: json(entry.focusSectors ?? []),
    legal_forms: json(entry.legalForms ?? []),
    groups: json(entry.groups ?? []),
    age_min: age === null ? null : age.min,
    age_max: age === null ? null : age.max,
    min_mad: null,
    max_mad: funding.maxMad,
    instrument: funding.instrument,
    interest_free: funding.interestFree === null ? null : Number(funding.interestFree),
    opens_on: null,
    closes_on: null,
    places_left: null,
    confirmed_on: null,
    source: sourceOf(entry),
  };
}

export const caseRow = (entry: Entry) => ({
  id: entry.id,
  name: entry.name,
  region: entry.region,
  city: entry.city,
  problem: entry.problem,
  solution: entry.solution,
  lang: "fr",
  translations: translationsOf("cases", entry.id, ["name", "problem", "solution"], { city: entry.city }),
  source: sourceOf(entry),
});

const sourceOf = ({ source }: Entry) => {
  const { document, lines } = source as { document: string; lines: string[] | null };
  return json({ document, lines: lines ?? [] });
};

/** Towns have one list of names for all entries: theirs in Arabic, the French ones in English. */
const towns = file("translations/places").ar as Readonly<Record<string, string>>;
const inArabic = (said: unknown): unknown => {
  if (Array.isArray(said)) return said.map(inArabic);
  return typeof said === "string" ? (towns[said] ?? "?") : said;
};

/** What a translation says of an entry, whatever the order of its parts. */
function translationsOf(list: keyof Words, id: string, fields: readonly string[], places: Record<string, unknown>) {
  const chosen = (locale: "ar" | "en") =>
    Object.fromEntries(fields.map((field) => [field, translations[locale][list][id]?.[field]]));
  const named = Object.fromEntries(Object.entries(places).map(([name, said]) => [name, inArabic(said)]));
  return { ar: { ...chosen("ar"), ...named }, en: { ...chosen("en"), ...places } };
}
