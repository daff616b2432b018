import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BodyStep } from "#domain/figures/body-months.ts";
import type { OutcomeBy } from "#domain/figures/outcomes.ts";
import { body } from "./directory.ts";

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
