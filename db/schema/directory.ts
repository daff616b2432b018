import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale } from "#domain/language/locale.ts";
import type { BodyTerms, TerritoryBasis } from "#domain/matching/terms.ts";
import type { OfferState, OfferStep } from "#domain/offer/lifecycle.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import type { Territory } from "#domain/territory/territory.ts";
import type { Meaning } from "#domain/text/meanings.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";
import type { FundingInstrument } from "#domain/vocabulary/funding-instruments.ts";
import type { Need } from "#domain/vocabulary/needs.ts";

/** JSON columns come out as text: `db/rows.ts` parses them, because a column is a border too. */
export const body = sqliteTable(
  "body",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    shortName: text("short_name").notNull(),
    kind: text().$type<BodyKind>().notNull(),
    summary: text(),
    notes: text(),
    lang: text().$type<Locale>().notNull(),
    translations: text().notNull(),
    territories: text().notNull(),
    cities: text().notNull(),
    evidence: text().$type<"role" | "presence" | "mention" | "law">().notNull(),
    source: text().notNull(),
    standing: text().$type<BodyTerms["standing"]>().notNull().default("active"),
    confirmedOn: text("confirmed_on"),
    load30: integer().notNull().default(0),
    answered: real(),
    ownLangs: text("own_langs").notNull().default("[]"),
    version: integer().notNull().default(0),
    verifiedOn: text("verified_on"),
    website: text(),
    email: text(),
    phone: text(),
    officialId: text("official_id"),
    awayFrom: text("away_from"),
    awayUntil: text("away_until"),
    monthlyCapacity: integer("monthly_capacity"),
    mergedInto: text("merged_into").references((): AnySQLiteColumn => body.id),
    lapses: integer().notNull().default(0),
    recountAt: integer("recount_at"),
  },
  (table) => [
    index("body_to_recount").on(table.recountAt, table.id).where(sql`recount_at IS NOT NULL`),
    index("body_silent").on(table.id).where(sql`lapses >= 3`),
    index("body_by_kind").on(table.kind, table.id),
    index("body_absences").on(table.id).where(sql`away_from IS NOT NULL`),
    index("body_by_website").on(table.website).where(sql`website IS NOT NULL`),
  ],
);

export const bodyTerritory = sqliteTable(
  "body_territory",
  {
    territory: text().$type<Territory>().notNull(),
    body: text()
      .notNull()
      .references(() => body.id),
  },
  (table) => [primaryKey({ columns: [table.territory, table.body] }), index("body_territory_by_body").on(table.body)],
);

export const offer = sqliteTable(
  "offer",
  {
    id: text().primaryKey(),
    body: text().references(() => body.id),
    bodyBasis: text("body_basis").$type<BodyTerms["basis"]>(),
    name: text().notNull(),
    summary: text().notNull(),
    notes: text(),
    capacity: text(),
    lang: text().$type<Locale>().notNull(),
    translations: text().notNull(),
    state: text().$type<OfferState>().notNull(),
    needs: text().notNull(),
    territories: text().notNull(),
    territoryBasis: text("territory_basis").$type<TerritoryBasis>().notNull(),
    cities: text().notNull(),
    stages: text().notNull(),
    focusSectors: text("focus_sectors").notNull(),
    legalForms: text("legal_forms").notNull(),
    groups: text().notNull(),
    ageMin: integer("age_min"),
    ageMax: integer("age_max"),
    minMad: integer("min_mad"),
    maxMad: integer("max_mad"),
    instrument: text().$type<FundingInstrument>(),
    interestFree: integer("interest_free"),
    opensOn: text("opens_on"),
    closesOn: text("closes_on"),
    placesLeft: integer("places_left"),
    confirmedOn: text("confirmed_on"),
    source: text().notNull(),
    version: integer().notNull().default(0),
    relistOn: text("relist_on"),
    ownLangs: text("own_langs").notNull().default("[]"),
    documents: text(),
    steps: text(),
    cost: text(),
    delayDays: integer("delay_days"),
    link: text(),
    nameKey: text("name_key").notNull().default(""),
  },
  (table) => [
    index("offer_alike").on(table.body, table.needs, table.territories),
    index("offer_by_name").on(table.body, table.nameKey),
    index("offer_by_link").on(table.link).where(sql`link IS NOT NULL`),
    index("offer_by_body").on(table.body, table.id),
    index("offer_confirmed").on(table.body, table.confirmedOn).where(sql`state = 'open' AND confirmed_on IS NOT NULL`),
    index("offer_never_confirmed")
      .on(table.body, table.id)
      .where(sql`confirmed_on IS NULL AND state IN ('open', 'paused')`),
    index("offer_closing")
      .on(table.closesOn, table.id, table.needs, table.territories)
      .where(sql`state = 'open' AND closes_on IS NOT NULL`),
    index("offer_to_relist").on(table.relistOn, table.id).where(sql`relist_on IS NOT NULL`),
  ],
);

const offerId = () =>
  text()
    .notNull()
    .references(() => offer.id);

export const offerHistory = sqliteTable(
  "offer_history",
  {
    offer: offerId(),
    version: integer().notNull(),
    step: text().$type<OfferStep>().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.offer, table.version] }),
    index("offer_history_by_time").on(table.at),
    index("offer_published").on(table.at, table.offer).where(sql`step IN ('publish', 'reopen')`),
  ],
);

export const offerNeed = sqliteTable(
  "offer_need",
  { need: text().$type<Need>().notNull(), offer: offerId() },
  (table) => [primaryKey({ columns: [table.need, table.offer] }), index("offer_need_by_offer").on(table.offer)],
);

export const offerTerritory = sqliteTable(
  "offer_territory",
  { territory: text().$type<Territory>().notNull(), offer: offerId() },
  (table) => [
    primaryKey({ columns: [table.territory, table.offer] }),
    index("offer_territory_by_offer").on(table.offer),
  ],
);

/** What an offer is found by: the meanings of its words. */
export const offerTerm = sqliteTable(
  "offer_term",
  { term: text().$type<Meaning>().notNull(), offer: offerId() },
  (table) => [primaryKey({ columns: [table.term, table.offer] }), index("offer_term_by_offer").on(table.offer)],
);

/** What a body is found by: the meanings of its words. */
export const bodyTerm = sqliteTable(
  "body_term",
  {
    term: text().$type<Meaning>().notNull(),
    body: text()
      .notNull()
      .references(() => body.id),
  },
  (table) => [primaryKey({ columns: [table.term, table.body] }), index("body_term_by_body").on(table.body)],
);

/** The open offers by need and territory, best prior first, with what judging reads: what matching reads, and all it reads. */
export const offerReach = sqliteTable(
  "offer_reach",
  {
    need: text().$type<Need>().notNull(),
    territory: text().$type<Territory>().notNull(),
    prior: integer().notNull(),
    lot: integer().notNull(),
    offer: offerId(),
    terms: text().notNull(),
    attested: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.need, table.territory, table.prior, table.lot, table.offer] }),
    index("offer_reach_by_offer").on(table.offer),
    index("offer_reach_attested").on(table.need, table.prior, table.lot).where(sql`attested = 1`),
  ],
);

export const knownCase = sqliteTable(
  "known_case",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    region: text().$type<RegionCode>(),
    city: text(),
    problem: text(),
    solution: text(),
    lang: text().$type<Locale>().notNull(),
    translations: text().notNull(),
    source: text().notNull(),
  },
  (table) => [index("known_case_by_region").on(table.region, table.id)],
);

export const knownSupport = sqliteTable(
  "known_support",
  {
    body: text()
      .notNull()
      .references(() => body.id),
    knownCase: text("known_case")
      .notNull()
      .references(() => knownCase.id),
    what: text(),
    translations: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.body, table.knownCase] })],
);

/** The links that offers and bodies give, and whether they still answer. */
export const link = sqliteTable(
  "link",
  {
    url: text().primaryKey(),
    nextCheck: integer("next_check").notNull(),
    failures: integer().notNull().default(0),
    brokenSince: integer("broken_since"),
  },
  (table) => [index("link_to_check").on(table.nextCheck)],
);
