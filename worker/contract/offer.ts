import * as v from "valibot";
import type { BodyEntry } from "#domain/body/entry.ts";
import type { Locale } from "#domain/language/locale.ts";
import { wordsFor } from "#domain/language/wording.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import { offerStates } from "#domain/offer/lifecycle.ts";
import { BodyCard, bodyBrief, bodyCard, OfferBody, Source, sourceShown } from "./body.ts";
import {
  FundingInstrumentCode,
  GroupCode,
  LegalFormCode,
  LocaleCode,
  NeedCode,
  SectorCode,
  StageCode,
  TerritoryCode,
} from "./codes.ts";

/** An offer as a card shows it. `lang` is the language of `name` and `summary`; `translated`: by Wasl. */
export const OfferBrief = v.object({
  id: v.string(),
  name: v.string(),
  summary: v.string(),
  lang: LocaleCode,
  translated: v.boolean(),
  state: v.picklist(offerStates),
  needs: v.array(NeedCode),
  territories: v.array(TerritoryCode),
  territoryBasis: v.picklist(["stated", "attested-only"]),
  funding: v.object({
    instrument: v.nullable(FundingInstrumentCode),
    /** Dirhams. */
    minMad: v.nullable(v.number()),
    maxMad: v.nullable(v.number()),
    interestFree: v.nullable(v.boolean()),
  }),
  opensOn: v.nullable(v.string()),
  closesOn: v.nullable(v.string()),
  /** The day on which the body confirmed the offer; `null`: to be confirmed. */
  confirmedOn: v.nullable(v.string()),
  source: Source,
});
export type OfferBrief = v.InferOutput<typeof OfferBrief>;

/** An offer with the body that gives it: what a list holds. */
export const OfferCard = v.object({ ...OfferBrief.entries, body: v.nullable(OfferBody) });
export type OfferCard = v.InferOutput<typeof OfferCard>;

/** The words of an entry as its source has them. */
const Original = v.object({ lang: LocaleCode, name: v.string(), summary: v.nullable(v.string()) });

/** Everything the product knows of an offer. An empty list, and a `null` bound, mean open to all. */
export const OfferDetail = v.object({
  ...OfferCard.entries,
  stages: v.array(StageCode),
  focusSectors: v.array(SectorCode),
  legalForms: v.array(LegalFormCode),
  groups: v.array(GroupCode),
  age: v.object({ min: v.nullable(v.number()), max: v.nullable(v.number()) }),
  cities: v.array(v.string()),
  /** As the source words it: shown, never parsed. */
  capacity: v.nullable(v.string()),
  notes: v.nullable(v.string()),
  placesLeft: v.nullable(v.number()),
  /** What to bring, what happens after one asks, what it costs: as the body says them. */
  documents: v.nullable(v.string()),
  steps: v.nullable(v.string()),
  cost: v.nullable(v.string()),
  /** Days that an answer usually takes. */
  delayDays: v.nullable(v.number()),
  link: v.nullable(v.string()),
  /** The link has not answered for several days. */
  linkBroken: v.boolean(),
  original: Original,
});
export type OfferDetail = v.InferOutput<typeof OfferDetail>;

/** Everything the product knows of a body, with its offers. */
export const BodyDetail = v.object({
  ...BodyCard.entries,
  notes: v.nullable(v.string()),
  /** What the body says of how to reach it. */
  website: v.nullable(v.string()),
  /** The site has not answered for several days. */
  websiteBroken: v.boolean(),
  email: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  officialId: v.nullable(v.string()),
  original: Original,
  offers: v.array(OfferCard),
});
export type BodyDetail = v.InferOutput<typeof BodyDetail>;

/** One page of a list; `next` is the key to ask the following page with (`after`), `null` on the last. */
export const OfferPage = v.object({ items: v.array(OfferCard), next: v.nullable(v.string()) });
export type OfferPage = v.InferOutput<typeof OfferPage>;
export const BodyPage = v.object({ items: v.array(BodyCard), next: v.nullable(v.string()) });
export type BodyPage = v.InferOutput<typeof BodyPage>;

/** An offer as a card shows it to a reader of `locale`. */
export function offerBrief(entry: OfferEntry, locale: Locale): OfferBrief {
  const { lang, translated, words } = wordsFor(entry.wording, locale);
  return {
    id: entry.id,
    name: words.name,
    summary: words.description,
    lang,
    translated,
    state: entry.state,
    needs: [...entry.needs],
    territories: [...entry.territories],
    territoryBasis: entry.territoryBasis,
    funding: { instrument: entry.instrument, ...entry.amount, interestFree: entry.interestFree },
    opensOn: entry.opensOn,
    closesOn: entry.closesOn,
    confirmedOn: entry.confirmedOn,
    source: sourceShown(entry.source),
  };
}

export const offerBody = ({ body }: OfferEntry, locale: Locale): OfferBody | null =>
  body && { ...bodyBrief(body, locale), basis: body.basis };

export const offerCard = (entry: OfferEntry, locale: Locale): OfferCard => ({
  ...offerBrief(entry, locale),
  body: offerBody(entry, locale),
});

/** Everything of an offer, for its page. `linkBroken`: its link was tried, and does not answer. */
export function offerDetail(entry: OfferEntry, locale: Locale, linkBroken: boolean): OfferDetail {
  const { words } = wordsFor(entry.wording, locale);
  const { lang, original } = entry.wording;
  return {
    ...offerCard(entry, locale),
    stages: [...entry.stages],
    focusSectors: [...entry.focusSectors],
    legalForms: [...entry.legalForms],
    groups: [...entry.groups],
    age: entry.age,
    cities: [...words.cities],
    capacity: words.capacity,
    notes: words.notes,
    placesLeft: entry.placesLeft,
    documents: words.documents,
    steps: words.steps,
    cost: words.cost,
    delayDays: entry.delayDays,
    // Who is suspended is not reached through us.
    link: entry.body?.standing === "suspended" ? null : entry.link,
    linkBroken,
    original: { lang, name: original.name, summary: original.description },
  };
}

/** Everything of a body, with its offers, for its page. `websiteBroken`: its site was tried, and does not answer. */
export function bodyDetail(
  entry: BodyEntry,
  offers: readonly OfferEntry[],
  locale: Locale,
  websiteBroken: boolean,
): BodyDetail {
  const { words } = wordsFor(entry.wording, locale);
  const { lang, original } = entry.wording;
  return {
    ...bodyCard(entry, locale),
    notes: words.notes,
    // Who is suspended is not reached through us.
    ...reached(entry),
    websiteBroken,
    original: { lang, name: original.name, summary: original.role },
    offers: offers.map((offer) => offerCard(offer, locale)),
  };
}

const reached = ({ standing, website, email, phone, officialId }: BodyEntry) =>
  standing === "suspended"
    ? { website: null, email: null, phone: null, officialId: null }
    : { website, email, phone, officialId };
