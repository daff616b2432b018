import * as v from "valibot";
import { provinceCodes, provinces } from "#domain/territory/provinces.ts";
import { regionCodes, regions } from "#domain/territory/regions.ts";
import { country } from "#domain/territory/territory.ts";
import { bodyKinds } from "#domain/vocabulary/body-kinds.ts";
import { declineReasons } from "#domain/vocabulary/decline-reasons.ts";
import { fundingInstruments } from "#domain/vocabulary/funding-instruments.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { sectors } from "#domain/vocabulary/sectors.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { Province, Region } from "./codes.ts";
import { localeCodes } from "./locales.ts";
import { words as ar } from "./words/ar.ts";
import { words as en } from "./words/en.ts";
import { words as fr } from "./words/fr.ts";
import type { Words } from "./words/words.ts";

const catalogues = { fr, ar, en } as const;
const Names = v.object({ fr: v.string(), ar: v.string(), en: v.string() });
const Coded = v.object({ code: v.string(), names: Names });
/** A code that a few words explain. */
const Hinted = v.object({ ...Coded.entries, hints: Names });

/** A code with its label in each language. */
const named = (list: keyof Words) => (code: string) => ({
  code,
  names: Object.fromEntries(
    localeCodes.map((locale) => [locale, (catalogues[locale][list] as Record<string, string>)[code] ?? code]),
  ) as v.InferOutput<typeof Names>,
});

/** `GET /api/v1/territories`: the whole tree. */
export const Territories = v.object({
  country: Coded,
  regions: v.array(v.object({ code: Region, names: Names, adjacent: v.array(Region) })),
  provinces: v.array(v.object({ code: Province, names: Names, region: Region })),
});
export type Territories = v.InferOutput<typeof Territories>;

export const territories = (): Territories => {
  const territory = named("territories");
  return {
    country: territory(country),
    regions: regionCodes.map((code) => ({ ...territory(code), code, adjacent: [...regions[code].adjacent] })),
    provinces: provinceCodes.map((code) => ({ ...territory(code), code, region: provinces[code] })),
  };
};

/** `GET /api/v1/vocabulary`: the closed lists, whole. */
export const Vocabulary = v.object({
  needs: v.array(Hinted),
  stages: v.array(Hinted),
  sectors: v.array(Coded),
  legalForms: v.array(Coded),
  bodyKinds: v.array(Coded),
  fundingInstruments: v.array(Coded),
  groups: v.array(Coded),
  outcomes: v.array(Coded),
  declineReasons: v.array(Coded),
});
export type Vocabulary = v.InferOutput<typeof Vocabulary>;

export const vocabulary = (): Vocabulary => ({
  needs: needs.map((code) => ({ ...named("needs")(code), hints: named("needHints")(code).names })),
  stages: stages.map((code) => ({ ...named("stages")(code), hints: named("stageHints")(code).names })),
  sectors: sectors.map(named("sectors")),
  legalForms: legalForms.map(named("legalForms")),
  bodyKinds: bodyKinds.map(named("bodyKinds")),
  fundingInstruments: fundingInstruments.map(named("fundingInstruments")),
  groups: groups.map(named("groups")),
  outcomes: outcomes.map(named("outcomes")),
  declineReasons: declineReasons.map(named("declineReasons")),
});
