import { gte } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { holiday } from "#db/schema/calendar.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** The lunar holidays from a day on, in order: as many as eight years have, unless told. */
export const holidaysFrom = (db: Db, from: LocalDate, most = 60) =>
  db
    .select({ day: holiday.day, name: holiday.name, provisional: holiday.provisional })
    .from(holiday)
    .where(gte(holiday.day, from))
    .orderBy(holiday.day)
    .limit(most);
