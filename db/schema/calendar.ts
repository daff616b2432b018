import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { LunarHoliday } from "#domain/time/holidays.ts";

/** The days that the moon decides; `provisional`: not announced yet. */
export const holiday = sqliteTable("holiday", {
  day: text().primaryKey(),
  name: text().$type<LunarHoliday>().notNull(),
  provisional: integer().$type<0 | 1>().notNull(),
});
