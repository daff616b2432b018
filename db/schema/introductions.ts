import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { IntroductionState, IntroductionStep } from "#domain/introduction/lifecycle.ts";
import type { LogKind, TaskOwner } from "#domain/introduction/log.ts";
import type { Origin } from "#domain/introduction/origin.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { account } from "./accounts.ts";
import { body, offer } from "./directory.ts";
import { request } from "./requests.ts";

const requestId = () =>
  text()
    .notNull()
    .references(() => request.id);

/** A request put to a body, for one of its offers; `offer` is `null`: an orientation. */
export const introduction = sqliteTable(
  "introduction",
  {
    id: text().primaryKey(),
    request: requestId(),
    body: text()
      .notNull()
      .references(() => body.id),
    offer: text().references(() => offer.id),
    origin: text().$type<Origin>().notNull(),
    state: text().$type<IntroductionState>().notNull(),
    version: integer().notNull(),
    proposedAt: integer("proposed_at").notNull(),
    since: integer().notNull(),
    sentAt: integer("sent_at"),
    countsFrom: integer("counts_from").notNull(),
    spent: integer().notNull().default(0),
    hasAsked: integer("has_asked").notNull().default(0),
    told: integer().notNull().default(0),
    lookOn: text("look_on"),
    tookPlace: integer("took_place").notNull().default(0),
    tookMonth: text("took_month"),
    assignee: text().references(() => account.id),
    outcome: text(),
    rules: text(),
    verdict: text().$type<"eligible" | "to-confirm" | "not-eligible">(),
    score: integer(),
    findings: text().notNull().default("[]"),
    handedFrom: text("handed_from").references((): AnySQLiteColumn => introduction.id),
  },
  (table) => [
    index("introduction_by_request").on(table.request, table.proposedAt),
    uniqueIndex("introduction_open")
      .on(table.request, table.body)
      .where(sql`state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted')`),
    index("introduction_of_body").on(table.body, table.state, table.since, table.id),
    index("introduction_in_inbox").on(table.body, table.state, table.since, table.id).where(sql`sent_at IS NOT NULL`),
    index("introduction_in_hand")
      .on(table.body, table.assignee, table.state, table.since, table.id)
      .where(sql`sent_at IS NOT NULL AND assignee IS NOT NULL`),
    index("introduction_sent").on(table.body, table.sentAt).where(sql`sent_at IS NOT NULL`),
    index("introduction_to_look_at").on(table.lookOn, table.id).where(sql`look_on IS NOT NULL`),
    index("introduction_reaching").on(table.since, table.id).where(sql`state = 'reaching'`),
    index("introduction_handed").on(table.handedFrom).where(sql`handed_from IS NOT NULL`),
    uniqueIndex("introduction_being_handed")
      .on(table.handedFrom)
      .where(sql`handed_from IS NOT NULL AND state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked')`),
  ],
);

const introductionId = () =>
  text()
    .notNull()
    .references(() => introduction.id);

export const introductionHistory = sqliteTable(
  "introduction_history",
  {
    introduction: introductionId(),
    version: integer().notNull(),
    step: text().$type<IntroductionStep>().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
    reason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.introduction, table.version] }),
    index("introduction_history_by_time").on(table.at),
  ],
);

/** What was said at a step; erased with the person of the request. */
export const introductionWords = sqliteTable(
  "introduction_words",
  { introduction: introductionId(), version: integer().notNull(), words: text().notNull() },
  (table) => [primaryKey({ columns: [table.introduction, table.version] })],
);

export const introductionLog = sqliteTable(
  "introduction_log",
  {
    id: text().primaryKey(),
    introduction: introductionId(),
    kind: text().$type<LogKind>().notNull(),
    day: text().notNull(),
    amountMad: integer("amount_mad"),
    owner: text().$type<TaskOwner>(),
    doneAt: integer("done_at"),
    words: text().notNull(),
    by: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index("introduction_log_of").on(table.introduction, table.at)],
);

/** A link that answers without an account, for one recipient, while the version lasts that it was made at. */
export const answerLink = sqliteTable(
  "answer_link",
  {
    tokenHash: text("token_hash").primaryKey(),
    request: requestId(),
    introduction: text().references(() => introduction.id),
    recipient: text().notNull(),
    version: integer().notNull(),
    expiresAt: integer("expires_at").notNull(),
    checkIn: integer("check_in"),
  },
  (table) => [
    index("answer_link_by_introduction").on(table.introduction),
    index("answer_link_by_request").on(table.request),
    index("answer_link_by_expiry").on(table.expiresAt),
  ],
);

export const remindersOff = sqliteTable(
  "reminders_off",
  { request: requestId(), recipient: text().notNull() },
  (table) => [primaryKey({ columns: [table.request, table.recipient] })],
);

export const requestNote = sqliteTable(
  "request_note",
  {
    id: text().primaryKey(),
    request: requestId(),
    kind: text().$type<"note" | "question" | "answer">().notNull(),
    words: text().notNull(),
    by: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index("request_note_of").on(table.request, table.at)],
);

/** How many introductions a body took in a month. */
export const bodyMonth = sqliteTable(
  "body_month",
  {
    body: text()
      .notNull()
      .references(() => body.id),
    month: text().notNull(),
    taken: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.body, table.month] })],
);

/** The offers that the waiting requests are looked through for, as far as it got. */
export const offerToPropose = sqliteTable("offer_to_propose", {
  offer: text()
    .primaryKey()
    .references(() => offer.id),
  afterRequest: text("after_request").notNull().default(""),
  at: integer().notNull(),
});

/** The regions that an admin keeps to; without any, they see all. */
export const accountRegion = sqliteTable(
  "account_region",
  {
    account: text()
      .notNull()
      .references(() => account.id),
    region: text().$type<RegionCode>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.region] })],
);
