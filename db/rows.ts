import * as v from "valibot";
import type { BodyEntry, BodyName, KnownCase, Source } from "#domain/body/entry.ts";
import type { Bands } from "#domain/figures/bands.ts";
import { type Locale, localeCodes } from "#domain/language/locale.ts";
import type { Wording } from "#domain/language/wording.ts";
import { noGroup } from "#domain/matching/facts.ts";
import type { OfferEntry, OfferWords } from "#domain/offer/entry.ts";
import type { Availability } from "#domain/offer/listing.ts";
import { territoryCodes } from "#domain/territory/territory.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { sectors } from "#domain/vocabulary/sectors.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import type { BodyNameRow, BodyRow, CaseRow, OfferRow } from "./read/columns.ts";

/** A JSON column is a border: what stands in it is parsed before it is trusted. */
export const json = <Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> =>
  v.parse(v.pipe(v.string(), v.parseJson(), schema), text);

export const list = <const Codes extends readonly string[]>(codes: Codes) => v.array(v.picklist(codes));
const strings = v.array(v.string());
const nullable = v.nullable(v.string());
const SourceColumn: v.GenericSchema<unknown, Source> = v.object({ document: v.string(), lines: strings });

/** Translations by language, each with the words that `entries` names. */
const translated = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.object({ ar: v.optional(v.object(entries)), en: v.optional(v.object(entries)), fr: v.optional(v.object(entries)) });

const OfferTranslations = translated({
  name: v.string(),
  description: v.string(),
  capacity: nullable,
  notes: nullable,
  cities: strings,
  // Entries that were written before offers said these have none.
  documents: v.optional(nullable, null),
  steps: v.optional(nullable, null),
  cost: v.optional(nullable, null),
});
const OfferNames = translated({ name: v.string() });
const BodyNames = translated({ name: v.string(), shortName: v.string() });
const BodyTranslations = translated({
  name: v.string(),
  shortName: v.string(),
  role: nullable,
  notes: nullable,
  cities: strings,
});
const CaseTranslations = translated({ name: v.string(), city: nullable, problem: nullable, solution: nullable });
const SupportTranslations = translated({ what: nullable });

const wording = <Words>(
  lang: Locale,
  original: Words,
  translations: { [L in Locale]?: Words | undefined },
  own: readonly Locale[] = [],
): Wording<Words> => ({
  lang,
  original,
  own,
  translations: Object.fromEntries(Object.entries(translations).filter(([, words]) => words !== undefined)),
});

/** The offer of a row, with the body that was read beside it. */
export function offerEntry(row: OfferRow): OfferEntry {
  const words: OfferWords = {
    name: row.name,
    description: row.summary,
    capacity: row.capacity,
    notes: row.notes,
    cities: json(strings, row.cities),
    documents: row.documents,
    steps: row.steps,
    cost: row.cost,
  };
  return {
    id: row.id,
    body: offerBody(row),
    wording: wording(row.lang, words, json(OfferTranslations, row.translations), json(list(localeCodes), row.ownLangs)),
    state: row.state,
    needs: json(list(needs), row.needs),
    territories: json(list(territoryCodes), row.territories),
    territoryBasis: row.territoryBasis,
    stages: json(list(stages), row.stages),
    legalForms: json(list(legalForms), row.legalForms),
    groups: json(list(groups), row.groups),
    focusSectors: json(list(sectors), row.focusSectors),
    age: { min: row.ageMin, max: row.ageMax },
    amount: { minMad: row.minMad, maxMad: row.maxMad },
    instrument: row.instrument,
    interestFree: row.interestFree === null ? null : row.interestFree === 1,
    delayDays: row.delayDays,
    link: row.link,
    opensOn: row.opensOn,
    closesOn: row.closesOn,
    placesLeft: row.placesLeft,
    confirmedOn: row.confirmedOn,
    source: json(SourceColumn, row.source),
  };
}

/** What the row says of whether the offer may be proposed, without reading the rest. */
export const availabilityOf = ({ state, opensOn, closesOn, placesLeft, bodyStanding }: OfferRow): Availability => ({
  state,
  opensOn,
  closesOn,
  placesLeft,
  body: bodyStanding && { standing: bodyStanding },
});

function offerBody(row: OfferRow): OfferEntry["body"] {
  const { body, bodyBasis, bodyName, bodyShortName, bodyKind, bodyLang, bodyStanding, bodyTranslations, bodyOwnLangs } =
    row;
  if (!body || !bodyBasis || !bodyName || !bodyShortName || !bodyKind || !bodyLang || !bodyStanding) return null;
  const named = bodyNameOf({
    id: body,
    name: bodyName,
    shortName: bodyShortName,
    kind: bodyKind,
    lang: bodyLang,
    standing: bodyStanding,
    translations: bodyTranslations ?? "{}",
    ownLangs: bodyOwnLangs ?? "[]",
  });
  return { ...named, basis: bodyBasis, answered: row.bodyAnswered };
}

/** The name of a body, as its row has it. */
export const bodyNameOf = ({
  id,
  kind,
  standing,
  name,
  shortName,
  lang,
  translations,
  ownLangs,
}: BodyNameRow): BodyName => ({
  id,
  kind,
  standing,
  wording: wording(lang, { name, shortName }, json(BodyNames, translations), json(list(localeCodes), ownLangs)),
});

/** The name of an offer, as its row has it. */
export const offerNameOf = ({ name, lang, translations, ownLangs }: OfferNameRow): Wording<{ name: string }> =>
  wording(lang, { name }, json(OfferNames, translations), json(list(localeCodes), ownLangs));
type OfferNameRow = Pick<OfferRow, "name" | "lang" | "translations" | "ownLangs">;

export const bodyEntry = (row: BodyRow): BodyEntry => ({
  id: row.id,
  kind: row.kind,
  standing: row.standing,
  wording: wording(
    row.lang,
    {
      name: row.name,
      shortName: row.shortName,
      role: row.summary,
      notes: row.notes,
      cities: json(strings, row.cities),
    },
    json(BodyTranslations, row.translations),
    json(list(localeCodes), row.ownLangs),
  ),
  territories: json(list(territoryCodes), row.territories),
  evidence: row.evidence,
  source: json(SourceColumn, row.source),
  confirmedOn: row.confirmedOn,
  verifiedOn: row.verifiedOn,
  website: row.website,
  email: row.email,
  phone: row.phone,
  officialId: row.officialId,
});

/** How many cases took how long, band by band. */
export const bandsIn = (text: string): Bands => json(v.array(v.number()), text);

/** The codes of a request, out of its JSON columns. */
export const requestCodes = (row: { needs: string; sectors: string; groups: string }) => ({
  needs: json(list(needs), row.needs),
  sectors: json(list(sectors), row.sectors),
  groups: json(list([...groups, noGroup]), row.groups),
});

/** Matches as they were stored, by whatever rules judged them: their frame is checked, their evidence is as old as they. */
const Judged = v.array(
  v.looseObject({
    offer: v.looseObject({ id: v.string() }),
    score: v.number(),
    findings: v.array(v.looseObject({ criterion: v.string(), points: v.number() })),
  }),
);
export const judgedMatches = (text: string) => json(Judged, text);

export const knownCaseOf = (row: CaseRow): KnownCase => ({
  id: row.id,
  region: row.region,
  wording: wording(
    row.lang,
    { name: row.name, city: row.city, problem: row.problem, solution: row.solution },
    json(CaseTranslations, row.translations),
  ),
  source: json(SourceColumn, row.source),
});

/** What a body gave a project, in the words of the source and as Wasl translated them. */
export const supportOf = (row: { what: string | null; lang: Locale; whatTranslations: string }) =>
  wording(row.lang, { what: row.what }, json(SupportTranslations, row.whatTranslations));
