import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ReportReason, ThreadParty } from "#domain/thread/acts.ts";
import { introduction } from "./introductions.ts";

const introductionId = () => text().references(() => introduction.id);

/** What was written in the thread of an introduction, by whom and when. */
export const message = sqliteTable(
  "message",
  {
    id: text().primaryKey(),
    introduction: introductionId().notNull(),
    at: integer().notNull(),
    party: text().$type<ThreadParty>().notNull(),
    by: text().notNull(),
    reportedAt: integer("reported_at"),
    reportedBy: text("reported_by").$type<Exclude<ThreadParty, "admin">>(),
    reportedWhy: text("reported_why").$type<ReportReason>(),
    decidedAt: integer("decided_at"),
    hidden: integer().notNull().default(0),
  },
  (table) => [
    index("message_of").on(table.introduction, table.at, table.id),
    index("message_by_party").on(table.introduction, table.party, table.at),
    index("message_reported").on(table.introduction).where(sql`reported_at IS NOT NULL AND decided_at IS NULL`),
  ],
);

/** The words themselves; erased with the person of the request. */
export const messageWords = sqliteTable("message_words", {
  message: text()
    .primaryKey()
    .references(() => message.id),
  words: text().notNull(),
});

/** Until when somebody has read a thread. */
export const threadSeen = sqliteTable(
  "thread_seen",
  { introduction: introductionId().notNull(), reader: text().notNull(), at: integer().notNull() },
  (table) => [primaryKey({ columns: [table.introduction, table.reader] })],
);

/** That the team was called to a thread, and by which party. */
export const threadCall = sqliteTable("thread_call", {
  introduction: introductionId().primaryKey(),
  at: integer().notNull(),
  party: text().$type<Exclude<ThreadParty, "admin">>().notNull(),
  endedAt: integer("ended_at"),
});
