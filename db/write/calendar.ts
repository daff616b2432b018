import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { holiday } from "#db/schema/calendar.ts";

export type Holiday = typeof holiday.$inferSelect;
type Changed = Partial<Pick<Holiday, "day" | "provisional">>;

/** Enters a lunar holiday. Of two on one day, the second is refused by the key. */
export const saveHoliday = (db: Db, entered: Holiday) =>
  db.insert(holiday).values(entered).returning({ day: holiday.day });

/** Moves a holiday to another day, or says that it is announced; nothing, when it is no longer as it was read. */
export const changeHoliday = (db: Db, read: Holiday, changed: Changed) =>
  db.update(holiday).set(changed).where(isAs(read)).returning({ day: holiday.day });

/** Takes a holiday away; nothing, when it is no longer as it was read. */
export const dropHoliday = (db: Db, read: Holiday) =>
  db.delete(holiday).where(isAs(read)).returning({ day: holiday.day });

/** Holds while a holiday stands as it was read. */
export const stands = (db: Db, read: Holiday): SQL =>
  exists(db.select({ one: sql`1` }).from(holiday).where(isAs(read)));

const isAs = ({ day, name, provisional }: Holiday) =>
  and(eq(holiday.day, day), eq(holiday.name, name), eq(holiday.provisional, provisional));
