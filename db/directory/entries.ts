import type { BodyEntry, KnownCase, Source } from "#domain/body/entry.ts";
import type { Wording } from "#domain/language/wording.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import bodies from "./bodies.json" with { type: "json" };
import cases from "./cases.json" with { type: "json" };
import offers from "./offers.json" with { type: "json" };
import arabic from "./translations/ar.json" with { type: "json" };
import english from "./translations/en.json" with { type: "json" };

/**
 * The starting directory in the shapes of the domain: what the 2020 report states, and nothing else.
 * Codes are taken as they stand; the tests hold them against the closed lists.
 */
export const directoryBodies = (): readonly BodyEntry[] => bodies.map(bodyOf);
export const directoryOffers = (): readonly OfferEntry[] => offers.map(offerOf);

/** A project of the report, with who supported it and with what. */
export type DirectoryCase = KnownCase & {
  source: Source;
  supportedBy: readonly { body: string; what: string | null }[];
};
export const directoryCases = (): readonly DirectoryCase[] => cases.map(caseOf);

const bodyOf = (entry: (typeof bodies)[number]): BodyEntry => {
  const { id, name, shortName, role, notes } = entry;
  return {
    ...(entry as unknown as Pick<BodyEntry, "id" | "kind" | "territories" | "cities" | "evidence">),
    standing: "active",
    wording: wording({ name, shortName, role, notes }, id, arabic.bodies, english.bodies),
    source: sourceOf(entry.source),
    confirmedOn: null,
  };
};

function offerOf(entry: (typeof offers)[number]): OfferEntry {
  const { id, name, description, capacity, notes, funding, age } = entry;
  const coded = entry as unknown as {
    [Key in "needs" | "territories" | "territoryBasis" | "cities"]: OfferEntry[Key];
  } & { [Key in "stages" | "focusSectors" | "legalForms" | "groups"]: OfferEntry[Key] | null };
  return {
    id,
    body: providerOf(entry.body, entry.bodyBasis),
    state: entry.status as OfferEntry["state"],
    needs: coded.needs,
    territories: coded.territories,
    territoryBasis: coded.territoryBasis,
    cities: coded.cities,
    stages: coded.stages ?? [],
    focusSectors: coded.focusSectors ?? [],
    legalForms: coded.legalForms ?? [],
    groups: coded.groups ?? [],
    age: { min: age?.min ?? null, max: age?.max ?? null },
    amount: { minMad: null, maxMad: funding.maxMad },
    instrument: funding.instrument as OfferEntry["instrument"],
    interestFree: funding.interestFree,
    opensOn: null,
    closesOn: null,
    placesLeft: null,
    confirmedOn: null,
    wording: wording({ name, description, capacity, notes }, id, arabic.offers, english.offers),
    source: sourceOf(entry.source),
  };
}

/** Offers without a named body keep none, whatever the report says of the certainty. */
function providerOf(id: string | null, basis: string | null): OfferEntry["body"] {
  const provider = id === null ? undefined : bodies.find((body) => body.id === id);
  if (!provider || basis === null) return null;
  const { kind, standing, wording: words } = bodyOf(provider);
  return { id: provider.id, kind, standing, wording: words, basis: basis as NonNullable<OfferEntry["body"]>["basis"] };
}

function caseOf(entry: (typeof cases)[number]): DirectoryCase {
  type Words = { name: string; problem: string | null; solution: string | null };
  const { id, name, problem, solution, city } = entry;
  return {
    id,
    region: entry.region as KnownCase["region"],
    city,
    wording: wording<Words>({ name, problem, solution }, id, arabic.cases, english.cases),
    source: sourceOf(entry.source),
    supportedBy: entry.supportReceived.map(({ by, what }) => ({ body: by, what })),
  };
}

const sourceOf = ({ document, lines }: { document: string; lines: string[] | null }): Source => ({
  document,
  lines: lines ?? [],
});

/** The words of an entry, as the source has them and as Wasl translated them. */
function wording<Words extends object>(
  original: Words,
  id: string,
  ar: Readonly<Record<string, Words>>,
  en: Readonly<Record<string, Words>>,
): Wording<Words> {
  const translated = (from: Readonly<Record<string, Words>>): Words => {
    const words = from[id];
    if (!words) throw new Error(`no translation of ${id}`);
    return Object.fromEntries(Object.keys(original).map((name) => [name, words[name as keyof Words]])) as Words;
  };
  return { lang: "fr", original, translations: { ar: translated(ar), en: translated(en) } };
}
