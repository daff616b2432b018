import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale } from "#domain/language/locale.ts";
import type { ConsentWay } from "#domain/relay/consent-ways.ts";
import type { Disclosure } from "#domain/request/disclosure.ts";
import type { RequestState, RequestStep } from "#domain/request/lifecycle.ts";
import type { RaisedWhy } from "#domain/request/raised.ts";
import type { AreaType, Gender } from "#domain/request/statistics.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import type { LegalForm } from "#domain/vocabulary/legal-forms.ts";
import type { Stage } from "#domain/vocabulary/stages.ts";

export const request = sqliteTable(
  "request",
  {
    id: text().primaryKey(),
    code: text().notNull().unique(),
    formKey: text("form_key").notNull().unique(),
    pinHash: text("pin_hash"),
    renewal: integer().notNull().default(0),
    digest: text().notNull(),
    state: text().$type<RequestState>().notNull(),
    version: integer().notNull(),
    locale: text().$type<Locale>().notNull(),
    province: text().$type<ProvinceCode>().notNull(),
    needs: text().notNull(),
    stage: text().$type<Stage>(),
    sectors: text().notNull(),
    legalForm: text("legal_form").$type<LegalForm>(),
    age: integer(),
    groups: text().notNull(),
    amountMad: integer("amount_mad"),
    areaType: text("area_type").$type<AreaType>(),
    gender: text().$type<Gender>(),
    disclosure: text().$type<Disclosure>().notNull(),
    filedAt: integer("filed_at").notNull(),
    region: text().$type<RegionCode | "">().notNull().default(""),
    deskSince: integer("desk_since"),
    raisedAt: integer("raised_at"),
    // Before the list of words was the domain's alone.
    raisedBefore: text("raised_why"),
    climbAt: integer("climb_at"),
    deadEndAt: integer("dead_end_at"),
    heardAt: integer("heard_at").notNull().default(0),
    showsCompany: integer("shows_company").notNull().default(0),
    raisedWhy: text("raised_for").$type<RaisedWhy>(),
    relay: text(),
    askedSince: integer("asked_since"),
  },
  (table) => [
    index("request_on_desk").on(table.deskSince, table.id).where(sql`desk_since IS NOT NULL`),
    index("request_on_desk_of_region").on(table.region, table.deskSince, table.id).where(sql`desk_since IS NOT NULL`),
    index("request_to_climb").on(table.climbAt, table.id).where(sql`climb_at IS NOT NULL`),
    index("request_dead_end").on(table.deadEndAt, table.id).where(sql`dead_end_at IS NOT NULL`),
    index("request_of_relay").on(table.relay, table.askedSince, table.filedAt, table.id).where(sql`relay IS NOT NULL`),
    index("request_ended").on(table.id).where(sql`state IN ('withdrawn', 'closed', 'set-aside')`),
    index("request_waiting_of_region")
      .on(table.region, table.filedAt, table.id, table.needs)
      .where(sql`state = 'submitted'`),
    index("request_waiting")
      .on(
        table.province,
        table.needs,
        table.stage,
        table.sectors,
        table.legalForm,
        table.age,
        table.groups,
        table.amountMad,
      )
      .where(sql`state = 'submitted'`),
    index("request_newest")
      .on(
        table.filedAt,
        table.province,
        table.needs,
        table.stage,
        table.sectors,
        table.legalForm,
        table.age,
        table.groups,
        table.amountMad,
      )
      .where(sql`state = 'submitted'`),
  ],
);

const requestId = () =>
  text()
    .notNull()
    .references(() => request.id);

export const requestPerson = sqliteTable(
  "request_person",
  {
    request: text()
      .primaryKey()
      .references(() => request.id),
    problem: text().notNull(),
    beneficiaries: text().notNull(),
    place: text().notNull(),
    indicator: text().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    phone: text().notNull(),
  },
  (table) => [
    index("request_person_by_email").on(table.email).where(sql`email <> ''`),
    index("request_person_by_phone").on(table.phone).where(sql`phone <> ''`),
  ],
);

export const requestConsent = sqliteTable(
  "request_consent",
  {
    request: requestId(),
    version: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    disclosure: text().$type<Disclosure>().notNull(),
    at: integer().notNull(),
    given: text().$type<ConsentWay>(),
    by: text(),
  },
  (table) => [primaryKey({ columns: [table.request, table.at] })],
);

export const requestHistory = sqliteTable(
  "request_history",
  {
    request: requestId(),
    version: integer().notNull(),
    step: text().$type<RequestStep>().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
    reason: text(),
  },
  (table) => [primaryKey({ columns: [table.request, table.version] }), index("request_history_by_time").on(table.at)],
);

export const requestJudgement = sqliteTable(
  "request_judgement",
  {
    request: requestId(),
    version: integer().notNull(),
    at: integer().notNull(),
    rules: text().notNull(),
    total: integer().notNull(),
    matches: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.request, table.version] })],
);

export const followSession = sqliteTable(
  "follow_session",
  {
    tokenHash: text("token_hash").primaryKey(),
    request: requestId(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    index("follow_session_by_expiry").on(table.expiresAt),
    index("follow_session_by_request").on(table.request),
  ],
);

export const pinTry = sqliteTable(
  "pin_try",
  {
    key: text().primaryKey(),
    tries: integer().notNull(),
    waitUntil: integer("wait_until").notNull(),
    lastTry: text("last_try").notNull(),
  },
  (table) => [index("pin_try_by_wait").on(table.waitUntil)],
);

/** A link by e-mail that gives a request a new PIN, once. */
export const receiptLink = sqliteTable(
  "receipt_link",
  {
    tokenHash: text("token_hash").primaryKey(),
    request: requestId(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("receipt_link_by_request").on(table.request), index("receipt_link_by_expiry").on(table.expiresAt)],
);
