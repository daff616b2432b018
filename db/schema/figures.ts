import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { FigureBy, Measure } from "#domain/figures/measures.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { introduction } from "./introductions.ts";

/** Counters, each a list of how many cases took how long. */
export const figure = sqliteTable(
  "figure",
  {
    by: text().$type<FigureBy>().notNull(),
    key: text().notNull(),
    reviewed: text().notNull(),
    answered: text().notNull(),
    helped: text().notNull(),
    lapsed: integer().notNull(),
    share: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.by, table.key] }),
    index("figure_by_share").on(table.by, table.share, table.key).where(sql`share IS NOT NULL`),
  ],
);

/** What was counted: a step of an introduction. */
export const figureCase = sqliteTable(
  "figure_case",
  {
    by: text().$type<FigureBy>().notNull(),
    key: text().notNull(),
    measure: text().$type<Measure>().notNull(),
    at: integer().notNull(),
    introduction: text()
      .notNull()
      .references(() => introduction.id),
    version: integer().notNull(),
    days: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.by, table.key, table.measure, table.at, table.introduction, table.version] }),
  ],
);

/** How far the counting has got. */
export const figureCursor = sqliteTable("figure_cursor", {
  id: integer().primaryKey(),
  run: integer().notNull(),
  at: integer().notNull(),
  introduction: text().notNull(),
  version: integer().notNull(),
  countedAt: integer("counted_at").notNull(),
});

export const coverage = sqliteTable("coverage", {
  region: text().$type<RegionCode>().primaryKey(),
  offers: text().notNull(),
  requests: text().notNull(),
  countedAt: integer("counted_at").notNull(),
});
