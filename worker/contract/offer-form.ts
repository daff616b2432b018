import * as v from "valibot";
import type { Locale } from "#domain/language/locale.ts";
import type { Wording } from "#domain/language/wording.ts";
import type { OfferEntry, OfferWords } from "#domain/offer/entry.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { territoryCodes } from "#domain/territory/territory.ts";
import { inOrder } from "#domain/vocabulary/in-order.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import {
  FundingInstrumentCode,
  GroupCode,
  LegalFormCode,
  NeedCode,
  SectorCode,
  StageCode,
  TerritoryCode,
} from "./codes.ts";
import { Day, listOf, optionalLine, optionalWords, SiteLink, whole, words } from "./fields.ts";
import type { TypedForm } from "./typed.ts";

const code = (name: FieldCode): FieldCode => name;
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);
const listed = <Item extends v.GenericSchema<string, string>>(item: Item) => v.optional(listOf(item), []);
const someOf = <Item extends v.GenericSchema<string, string>>(item: Item) =>
  v.pipe(v.optional(listOf(item), []), v.minLength(1, code("required")));

/** A field of the offer form in both languages. */
const inBoth = <const Name extends string>(name: Name, most: number, text: (most: number) => unknown = optionalWords) =>
  ({ [`${name}Fr`]: text(most), [`${name}Ar`]: text(most) }) as {
    [Key in `${Name}Fr` | `${Name}Ar`]: ReturnType<typeof optionalWords>;
  };

const entries = {
  ...inBoth("title", 140, optionalLine),
  ...inBoth("text", 2000),
  needs: someOf(NeedCode),
  territories: someOf(TerritoryCode),
  /** Towns, as people call them, with commas between. */
  cities: v.nullish(
    v.pipe(
      words(400),
      v.transform((text) => [...new Set(text.split(/[,،;\n]/).map((town) => town.trim()))].filter(Boolean)),
    ),
    "",
  ),
  stages: listed(StageCode),
  focusSectors: listed(SectorCode),
  legalForms: listed(LegalFormCode),
  groups: listed(GroupCode),
  ageMin: orNull(whole(0, 120)),
  ageMax: orNull(whole(0, 120)),
  instrument: orNull(FundingInstrumentCode),
  minMad: orNull(whole(0, 1_000_000_000)),
  maxMad: orNull(whole(0, 1_000_000_000)),
  interestFree: orNull(v.picklist(["yes", "no"], code("unknown_code"))),
  opensOn: orNull(Day),
  closesOn: orNull(Day),
  placesLeft: orNull(whole(0, 100_000)),
  ...inBoth("documents", 1000),
  ...inBoth("steps", 1000),
  delayDays: orNull(whole(0, 730)),
  ...inBoth("cost", 400, optionalLine),
  link: v.nullish(SiteLink, ""),
};

export const offerFields = Object.keys(entries) as readonly (keyof typeof entries)[];

/** An offer as the form types it, a file spells it, and a body means it. One of the two languages is enough. */
export const OfferForm = v.pipe(
  v.object(entries),
  v.forward(
    v.partialCheck(
      [["titleFr"], ["titleAr"]],
      ({ titleFr, titleAr }) => titleFr !== "" || titleAr !== "",
      code("required"),
    ),
    ["titleFr"],
  ),
  v.forward(
    v.partialCheck(
      [["titleFr"], ["textFr"]],
      ({ titleFr, textFr }) => (titleFr === "") === (textFr === ""),
      code("both_or_none"),
    ),
    ["textFr"],
  ),
  v.forward(
    v.partialCheck(
      [["titleAr"], ["textAr"]],
      ({ titleAr, textAr }) => (titleAr === "") === (textAr === ""),
      code("both_or_none"),
    ),
    ["textAr"],
  ),
  v.forward(
    v.partialCheck([["ageMin"], ["ageMax"]], ({ ageMin, ageMax }) => leastFirst(ageMin, ageMax), code("below_least")),
    ["ageMax"],
  ),
  v.forward(
    v.partialCheck([["minMad"], ["maxMad"]], ({ minMad, maxMad }) => leastFirst(minMad, maxMad), code("below_least")),
    ["maxMad"],
  ),
  v.forward(
    v.partialCheck(
      [["opensOn"], ["closesOn"]],
      ({ opensOn, closesOn }) => opensOn === null || closesOn === null || opensOn <= closesOn,
      code("before_opening"),
    ),
    ["closesOn"],
  ),
);
export type OfferForm = v.InferOutput<typeof OfferForm>;

const leastFirst = (least: number | null, most: number | null): boolean =>
  least === null || most === null || least <= most;

type Said = Omit<OfferEntry, "id" | "body" | "state" | "confirmedOn" | "source">;

/**
 * What the form says of an offer. The words of the body are the offer's own, in both languages; what Wasl had translated
 * is kept only where nothing that it translated has changed.
 */
export function offerSaid(form: OfferForm, before: Wording<OfferWords> | null): Said {
  return {
    wording: wordingOf(form, before),
    // In the order of their lists, so that offers of the same needs and places are found to be alike.
    needs: inOrder(needs, form.needs),
    territories: inOrder(territoryCodes, form.territories),
    territoryBasis: "stated",
    stages: form.stages,
    focusSectors: form.focusSectors,
    legalForms: form.legalForms,
    groups: form.groups,
    age: { min: form.ageMin, max: form.ageMax },
    amount: { minMad: form.minMad, maxMad: form.maxMad },
    instrument: form.instrument,
    interestFree: form.interestFree === null ? null : form.interestFree === "yes",
    opensOn: form.opensOn,
    closesOn: form.closesOn,
    placesLeft: form.placesLeft,
    delayDays: form.delayDays,
    link: form.link || null,
  };
}

function wordingOf(form: OfferForm, before: Wording<OfferWords> | null): Wording<OfferWords> {
  const said = { fr: wordsIn("Fr", form), ar: wordsIn("Ar", form) };
  const lang = said.fr ? "fr" : "ar";
  const original = (said.fr ?? said.ar) as OfferWords;
  const other = lang === "fr" ? said.ar : null;
  const english = before && sameWords(before, lang, original) ? before.translations.en : undefined;
  return {
    lang,
    original,
    translations: { ...(other && { ar: other }), ...(english && { en: english }) },
    own: other ? ["ar"] : [],
  };
}

function wordsIn(language: "Fr" | "Ar", form: OfferForm): OfferWords | null {
  const name = form[`title${language}`];
  if (name === "") return null;
  return {
    name,
    description: form[`text${language}`],
    capacity: null,
    notes: null,
    cities: form.cities,
    documents: form[`documents${language}`] || null,
    steps: form[`steps${language}`] || null,
    cost: form[`cost${language}`] || null,
  };
}

const sameWords = ({ lang, original }: Wording<OfferWords>, now: Locale, said: OfferWords): boolean =>
  lang === now && original.name === said.name && original.description === said.description;

/** An offer as the form would type it: what `OfferForm` reads again as the same offer. */
export function offerTyped(entry: Said): TypedForm["values"] {
  const { wording, age, amount } = entry;
  const text = (value: string | number | null): string[] => (value === null || value === "" ? [] : [String(value)]);
  const inLanguages = (["fr", "ar"] as const).flatMap((locale) => {
    const said = locale === wording.lang ? wording.original : wording.translations[locale];
    const suffix = locale === "fr" ? "Fr" : "Ar";
    return said
      ? [
          [`title${suffix}`, text(said.name)],
          [`text${suffix}`, text(said.description)],
          [`documents${suffix}`, text(said.documents)],
          [`steps${suffix}`, text(said.steps)],
          [`cost${suffix}`, text(said.cost)],
        ]
      : [];
  });
  const values: Record<string, readonly string[]> = {
    ...(Object.fromEntries(inLanguages) as Record<string, readonly string[]>),
    needs: entry.needs,
    territories: entry.territories,
    cities: text(wording.original.cities.join(", ")),
    stages: entry.stages,
    focusSectors: entry.focusSectors,
    legalForms: entry.legalForms,
    groups: entry.groups,
    ageMin: text(age.min),
    ageMax: text(age.max),
    instrument: text(entry.instrument),
    minMad: text(amount.minMad),
    maxMad: text(amount.maxMad),
    interestFree: entry.interestFree === null ? [] : [entry.interestFree ? "yes" : "no"],
    opensOn: text(entry.opensOn),
    closesOn: text(entry.closesOn),
    placesLeft: text(entry.placesLeft),
    delayDays: text(entry.delayDays),
    link: text(entry.link),
  };
  return Object.fromEntries(Object.entries(values).filter(([, typed]) => typed.length > 0));
}
