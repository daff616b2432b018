import type { BodyEntry, BodyWords, CaseWords, KnownCase, Source } from "#domain/body/entry.ts";
import type { Wording } from "#domain/language/wording.ts";
import type { OfferEntry, OfferWords } from "#domain/offer/entry.ts";
import { territoryCodes } from "#domain/territory/territory.ts";
import { inOrder } from "#domain/vocabulary/in-order.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import bodies from "./bodies.json" with { type: "json" };
import cases from "./cases.json" with { type: "json" };
import offers from "./offers.json" with { type: "json" };
import arabic from "./translations/ar.json" with { type: "json" };
import english from "./translations/en.json" with { type: "json" };
import places from "./translations/places.json" with { type: "json" };
import support from "./translations/support.json" with { type: "json" };

/**
 * The starting directory in the shapes of the domain: what the 2020 report states, and nothing else.
 * Codes are taken as they stand; the tests hold them against the closed lists.
 */
export const directoryBodies = (): readonly BodyEntry[] => bodies.map(bodyOf);
export const directoryOffers = (): readonly OfferEntry[] => offers.map(offerOf);

/** A project of the report, with who supported it and with what. */
export type DirectoryCase = KnownCase & {
  supportedBy: readonly { body: string; wording: Wording<{ what: string | null }> }[];
};
export const directoryCases = (): readonly DirectoryCase[] => cases.map(caseOf);

const bodyOf = (entry: (typeof bodies)[number]): BodyEntry => {
  const { id, name, shortName, role, notes, cities } = entry;
  return {
    ...(entry as unknown as Pick<BodyEntry, "id" | "kind" | "territories" | "evidence">),
    standing: "active",
    wording: wording<BodyWords>({ name, shortName, role, notes, cities }, id, arabic.bodies, english.bodies),
    source: sourceOf(entry.source),
    confirmedOn: null,
    verifiedOn: null,
    website: null,
    email: null,
    phone: null,
    officialId: null,
  };
};

function offerOf(entry: (typeof offers)[number]): OfferEntry {
  const { id, name, description, capacity, notes, cities, funding, age } = entry;
  const coded = entry as unknown as {
    [Key in "needs" | "territories" | "territoryBasis"]: OfferEntry[Key];
  } & { [Key in "stages" | "focusSectors" | "legalForms" | "groups"]: OfferEntry[Key] | null };
  return {
    id,
    body: providerOf(entry.body, entry.bodyBasis),
    state: entry.status as OfferEntry["state"],
    // In the order of their lists, as those that bodies write are.
    needs: inOrder(needs, coded.needs),
    territories: inOrder(territoryCodes, coded.territories),
    territoryBasis: coded.territoryBasis,
    stages: coded.stages ?? [],
    focusSectors: coded.focusSectors ?? [],
    legalForms: coded.legalForms ?? [],
    groups: coded.groups ?? [],
    age: { min: age?.min ?? null, max: age?.max ?? null },
    amount: { minMad: null, maxMad: funding.maxMad },
    instrument: funding.instrument as OfferEntry["instrument"],
    interestFree: funding.interestFree,
    delayDays: null,
    link: null,
    opensOn: null,
    closesOn: null,
    placesLeft: null,
    confirmedOn: null,
    wording: wording<OfferWords>(
      { name, description, capacity, notes, cities, documents: null, steps: null, cost: null },
      id,
      arabic.offers,
      english.offers,
    ),
    source: sourceOf(entry.source),
  };
}

/** Offers without a named body keep none, whatever the report says of the certainty. */
function providerOf(id: string | null, basis: string | null): OfferEntry["body"] {
  const provider = id === null ? undefined : bodies.find((body) => body.id === id);
  if (!provider || basis === null) return null;
  const { kind, standing, wording: words } = bodyOf(provider);
  return {
    id: provider.id,
    kind,
    standing,
    wording: words,
    basis: basis as NonNullable<OfferEntry["body"]>["basis"],
    answered: null,
  };
}

function caseOf(entry: (typeof cases)[number]): DirectoryCase {
  const { id, name, problem, solution, city } = entry;
  return {
    id,
    region: entry.region as KnownCase["region"],
    wording: wording<CaseWords>({ name, city, problem, solution }, id, arabic.cases, english.cases),
    source: sourceOf(entry.source),
    supportedBy: entry.supportReceived.map(({ by, what }) => ({ body: by, wording: supportWording(what) })),
  };
}

const sourceOf = ({ document, lines }: { document: string; lines: string[] | null }): Source => ({
  document,
  lines: lines ?? [],
});

const supportWording = (what: string | null): Wording<{ what: string | null }> => {
  const translated =
    what === null ? undefined : (support as Readonly<Record<string, { ar: string; en: string }>>)[what];
  return {
    lang: "fr",
    original: { what },
    translations: translated ? { ar: { what: translated.ar }, en: { what: translated.en } } : {},
  };
};

/** The name of a town in Arabic; English keeps the French one. */
const inArabic = (town: string): string => (places.ar as Readonly<Record<string, string>>)[town] ?? town;

type Translated = Readonly<Record<string, object>>;

/** The words of an entry, as the source has them and as Wasl translated them; towns have a list of their own. */
function wording<Words extends object>(original: Words, id: string, ar: Translated, en: Translated): Wording<Words> {
  const translated = (from: Translated, town: (name: string) => string): Words => {
    const words = from[id] as Partial<Record<string, unknown>> | undefined;
    if (!words) throw new Error(`no translation of ${id}`);
    const entries = Object.entries(original).map(([name, said]) => [
      name,
      isPlace(name) ? named(said, town) : (words[name] ?? null),
    ]);
    return Object.fromEntries(entries) as Words;
  };
  return { lang: "fr", original, translations: { ar: translated(ar, inArabic), en: translated(en, (name) => name) } };
}

const isPlace = (name: string): boolean => name === "city" || name === "cities";
const named = (said: string | readonly string[] | null, town: (name: string) => string) =>
  typeof said === "string" ? town(said) : (said?.map(town) ?? null);
