import * as v from "valibot";
import type { BodyEntry, BodyWords } from "#domain/body/entry.ts";
import type { Wording } from "#domain/language/wording.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { BodyKindCode, TerritoryCode } from "./codes.ts";
import { Email, listOf, oneLine, optionalLine, optionalWords, Phone, SiteLink, words } from "./fields.ts";
import type { TypedForm } from "./typed.ts";

const code = (name: FieldCode): FieldCode => name;

const entries = {
  nameFr: optionalLine(160),
  nameAr: optionalLine(160),
  shortName: optionalLine(60),
  kind: v.pipe(v.optional(v.string(), ""), v.minLength(1, code("required")), BodyKindCode),
  territories: v.pipe(v.optional(listOf(TerritoryCode), []), v.minLength(1, code("required"))),
  cities: v.nullish(
    v.pipe(
      words(400),
      v.transform((text) => [...new Set(text.split(/[,،;\n]/).map((town) => town.trim()))].filter(Boolean)),
    ),
    "",
  ),
  aboutFr: optionalWords(1500),
  aboutAr: optionalWords(1500),
  website: v.nullish(SiteLink, ""),
  email: v.nullish(Email, ""),
  phone: v.nullish(Phone, ""),
  officialId: optionalLine(60),
};

export const bodyFields = Object.keys(entries) as readonly (keyof typeof entries)[];

/** What a body says of itself. One of the two languages is enough for its name and what it does. */
export const BodyForm = v.pipe(
  v.object(entries),
  v.forward(
    v.partialCheck([["nameFr"], ["nameAr"]], ({ nameFr, nameAr }) => nameFr !== "" || nameAr !== "", code("required")),
    ["nameFr"],
  ),
);
export type BodyForm = v.InferOutput<typeof BodyForm>;

/** What somebody tells when they say that they speak for a body: their role, what shows it, and that they accept the charter. */
const claimEntries = {
  told: v.pipe(
    v.optional(words(1000), ""),
    v.minLength(1, code("required")),
    v.check((text) => [...text].length >= 10, code("too_short")),
  ),
  name: v.pipe(v.optional(oneLine(120), ""), v.minLength(1, code("required"))),
  charter: v.pipe(v.optional(v.string(), ""), v.minLength(1, code("consent_required"))),
};

/** A claim of an entry that is there. */
export const ClaimForm = v.object(claimEntries);
/** A body that is not in the directory yet, and the claim of it. */
export const RegistrationForm = v.pipe(
  v.object({ ...entries, ...claimEntries }),
  v.forward(
    v.partialCheck([["nameFr"], ["nameAr"]], ({ nameFr, nameAr }) => nameFr !== "" || nameAr !== "", code("required")),
    ["nameFr"],
  ),
);
export type RegistrationForm = v.InferOutput<typeof RegistrationForm>;
export const claimFields = Object.keys(claimEntries);

type Said = Pick<BodyEntry, "kind" | "wording" | "territories" | "website" | "email" | "phone" | "officialId">;

/** What the form says of a body: its own words, in both languages. What Wasl translated goes with the words it translated. */
export function bodySaid(form: BodyForm, before: Wording<BodyWords> | null): Said {
  const lang = form.nameFr ? "fr" : "ar";
  const shortName = form.shortName || form.nameFr || form.nameAr;
  const wordsIn = (name: string, role: string): BodyWords => ({
    name,
    shortName,
    role: role || null,
    notes: null,
    cities: form.cities,
  });
  const original = lang === "fr" ? wordsIn(form.nameFr, form.aboutFr) : wordsIn(form.nameAr, form.aboutAr);
  const arabic = lang === "fr" && form.nameAr ? wordsIn(form.nameAr, form.aboutAr) : null;
  const isSame =
    before?.lang === lang && before.original.name === original.name && before.original.role === original.role;
  const english = isSame ? before?.translations.en : undefined;
  return {
    kind: form.kind,
    wording: {
      lang,
      original,
      translations: { ...(arabic && { ar: arabic }), ...(english && { en: english }) },
      own: arabic ? ["ar"] : [],
    },
    territories: form.territories,
    website: form.website || null,
    email: form.email || null,
    phone: form.phone || null,
    officialId: form.officialId || null,
  };
}

/** A body as the form would type it. */
export function bodyTyped(entry: Said): TypedForm["values"] {
  const { wording, kind, territories, website, email, phone, officialId } = entry;
  const said = (locale: "fr" | "ar") => (wording.lang === locale ? wording.original : wording.translations[locale]);
  const text = (value: string | null | undefined): string[] => (value ? [value] : []);
  const values: Record<string, readonly string[]> = {
    nameFr: text(said("fr")?.name),
    nameAr: text(said("ar")?.name),
    shortName: text(wording.original.shortName),
    kind: [kind],
    territories,
    cities: text(wording.original.cities.join(", ")),
    aboutFr: text(said("fr")?.role),
    aboutAr: text(said("ar")?.role),
    website: text(website),
    email: text(email),
    phone: text(phone),
    officialId: text(officialId),
  };
  return Object.fromEntries(Object.entries(values).filter(([, typed]) => typed.length > 0));
}
