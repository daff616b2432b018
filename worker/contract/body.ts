import * as v from "valibot";
import { type BodyEntry, type BodyName, evidences, type KnownCase } from "#domain/body/entry.ts";
import { standings } from "#domain/body/lifecycle.ts";
import type { Locale } from "#domain/language/locale.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { BodyKindCode, LocaleCode, TerritoryCode } from "./codes.ts";

/** Where an entry comes from: the document, and its lines. An empty document: what the body says of itself. */
export const Source = v.object({ document: v.string(), lines: v.array(v.string()) });
export type Source = v.InferOutput<typeof Source>;

/** How sure the directory is that this body gives this offer (design §9). */
const Basis = v.picklist(["explicit", "probable", "reported"]);

/** A body as a card shows it. `lang` is the language of `name` and `summary`; `translated`: by Wasl. */
export const BodyBrief = v.object({
  id: v.string(),
  name: v.string(),
  shortName: v.string(),
  kind: BodyKindCode,
  /** Unless it is active, its offers are not proposed meanwhile. */
  standing: v.picklist(standings),
  lang: LocaleCode,
  translated: v.boolean(),
});
export type BodyBrief = v.InferOutput<typeof BodyBrief>;

/** The body of an offer, and how sure the directory is of it. */
export const OfferBody = v.object({ ...BodyBrief.entries, basis: Basis });
export type OfferBody = v.InferOutput<typeof OfferBody>;

/** A body as a list shows it. */
export const BodyCard = v.object({
  ...BodyBrief.entries,
  summary: v.nullable(v.string()),
  territories: v.array(TerritoryCode),
  cities: v.array(v.string()),
  /** What the source knows of it: a role, presence at a meeting, a mention, or that the law sets one. */
  evidence: v.picklist(evidences),
  /** The day on which the body confirmed its entry; `null`: to be confirmed. */
  confirmedOn: v.nullable(v.string()),
  /** The day on which somebody who speaks for it was verified; `null`: nobody was. */
  verifiedOn: v.nullable(v.string()),
  source: Source,
});
export type BodyCard = v.InferOutput<typeof BodyCard>;

/** A body as its offers show it to a reader of `locale`. */
export function bodyBrief({ id, kind, standing, wording }: BodyName, locale: Locale): BodyBrief {
  const { lang, translated, words } = wordsFor(wording, locale);
  return { id, kind, standing, name: words.name, shortName: words.shortName, lang, translated };
}

/** A body as a list shows it to a reader of `locale`. */
export function bodyCard(entry: BodyEntry, locale: Locale): BodyCard {
  const { words } = wordsFor(entry.wording, locale);
  return {
    ...bodyBrief(entry, locale),
    summary: words.role,
    territories: [...entry.territories],
    cities: [...words.cities],
    evidence: entry.evidence,
    confirmedOn: entry.confirmedOn,
    verifiedOn: entry.verifiedOn,
    source: sourceShown(entry.source),
  };
}

export const sourceShown = ({ document, lines }: BodyEntry["source"]): Source => ({ document, lines: [...lines] });

/** A project that the source tells of, as a page shows it to a reader of `locale`. */
export function caseCard({ id, wording, source }: KnownCase, locale: Locale) {
  const { lang, translated, words } = wordsFor(wording, locale);
  return { id, lang, translated, ...words, source: sourceShown(source) };
}
export type CaseCard = ReturnType<typeof caseCard>;
