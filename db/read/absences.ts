import { asc, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { body } from "#db/schema/directory.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** Bodies whose absence begins, or is over, by this day: what the clock has not seen to yet, a few at a time. */
export const absencesDue = (db: Db, today: LocalDate, most: number) =>
  db
    .select({
      id: body.id,
      standing: body.standing,
      version: body.version,
      awayFrom: body.awayFrom,
      awayUntil: body.awayUntil,
    })
    .from(body)
    .where(
      sql`${body.awayFrom} IS NOT NULL AND (${body.awayUntil} < ${today}
        OR (${body.standing} = 'active' AND ${body.awayFrom} <= ${today})
        OR (${body.standing} = 'away' AND ${body.awayFrom} > ${today}))`,
    )
    .orderBy(asc(body.id))
    .limit(most);
