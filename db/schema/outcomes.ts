import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BodyStep } from "#domain/figures/body-months.ts";
import type { OutcomeBy } from "#domain/figures/outcomes.ts";
import { body } from "./directory.ts";
import { introduction } from "./introductions.ts";

/** How many answered what at check-ins; a trigger counts with each answer. */
export const outcomeFigure = sqliteTable(
  "outcome_figure",
  { by: text().$type<OutcomeBy>().notNull(), key: text().notNull(), counts: text().notNull() },
  (table) => [primaryKey({ columns: [table.by, table.key] })],
);

/** How often a step was taken of introductions to a body, month by month; a trigger counts with each step. */
export const bodyStep = sqliteTable(
  "body_step",
  {
    body: text()
      .notNull()
      .references(() => body.id),
    month: text().notNull(),
    step: text().$type<BodyStep>().notNull(),
    taken: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.body, table.month, table.step] })],
);

/** The cases behind each figure of a body; triggers keep them, as they count. */
export const bodyCase = sqliteTable(
  "body_case",
  {
    body: text()
      .notNull()
      .references(() => body.id),
    what: text().notNull(),
    at: integer().notNull(),
    introduction: text()
      .notNull()
      .references(() => introduction.id),
    version: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.body, table.what, table.at, table.introduction, table.version] }),
    index("body_case_of").on(table.introduction),
  ],
);
