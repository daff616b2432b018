import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CheckInAnswer, HelpedAnswer, StuckOn } from "#domain/follow-up/answers.ts";
import type { CheckInState, CheckInStep } from "#domain/follow-up/lifecycle.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { introduction } from "./introductions.ts";
import { request } from "./requests.ts";

const requestId = () =>
  text()
    .notNull()
    .references(() => request.id);

/** How it is going: the series of a request, each with what was answered. */
export const checkIn = sqliteTable(
  "check_in",
  {
    request: requestId(),
    number: integer().notNull(),
    dueOn: text("due_on").$type<LocalDate>().notNull(),
    state: text().$type<CheckInState>().notNull(),
    version: integer().notNull(),
    since: integer().notNull(),
    lookOn: text("look_on").$type<LocalDate>(),
    askedAt: integer("asked_at"),
    calls: integer().notNull().default(0),
    answer: text().$type<CheckInAnswer>(),
    stuckOn: text("stuck_on").$type<StuckOn>(),
    answeredAt: integer("answered_at"),
    by: text(),
    indicatorBase: integer("indicator_base"),
    indicatorNow: integer("indicator_now"),
    amountMad: integer("amount_mad"),
    jobs: integer(),
    people: integer(),
    helped: text().$type<HelpedAnswer>(),
    countedAs: text("counted_as").notNull().default("[]"),
  },
  (table) => [
    primaryKey({ columns: [table.request, table.number] }),
    index("check_in_told")
      .on(table.answer, table.answeredAt, table.request, table.number)
      .where(sql`answer IS NOT NULL`),
    index("check_in_to_look_at").on(table.lookOn, table.request, table.number).where(sql`look_on IS NOT NULL`),
  ],
);

export const checkInHistory = sqliteTable(
  "check_in_history",
  {
    request: requestId(),
    number: integer().notNull(),
    version: integer().notNull(),
    step: text().$type<CheckInStep>().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
    answer: text().$type<CheckInAnswer>(),
    stuckOn: text("stuck_on").$type<StuckOn>(),
  },
  (table) => [
    primaryKey({ columns: [table.request, table.number, table.version] }),
    index("check_in_history_by_time").on(table.at),
  ],
);

/** What the person says beside an answer; erased with them. */
export const checkInWords = sqliteTable(
  "check_in_words",
  { request: requestId(), number: integer().notNull(), words: text().notNull() },
  (table) => [primaryKey({ columns: [table.request, table.number] })],
);

/** Whether it helped, as the person says; the newest counts. */
export const introductionVerdict = sqliteTable(
  "introduction_verdict",
  {
    introduction: text()
      .notNull()
      .references(() => introduction.id),
    version: integer().notNull(),
    helped: text().$type<HelpedAnswer>().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.introduction, table.version] })],
);

/** The same in their words; erased with them. */
export const introductionVerdictWords = sqliteTable("introduction_verdict_words", {
  introduction: text()
    .primaryKey()
    .references(() => introduction.id),
  words: text().notNull(),
});
