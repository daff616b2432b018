import { and, eq, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { body, offer } from "#db/schema/directory.ts";
import type { Standing } from "#domain/body/lifecycle.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** A body as the day leaves it: `seen` is the version that was read, `version` the one that follows, `isOver`: its dates go. */
export type AbsenceSeenTo = { id: string; standing: Standing; seen: number; version: number; isOver: boolean };

/** Where the day takes bodies. One that somebody changed meanwhile, so that its version is another, is left as they made it. */
export const saveAbsences = (db: Db, bodies: readonly AbsenceSeenTo[]) => {
  const rows = JSON.stringify(
    bodies.map(({ id, seen, version, standing, isOver }) => [id, seen, version, standing, isOver]),
  );
  const kept = (column: typeof body.awayFrom | typeof body.awayUntil) => sql`iif(taken.value ->> 4, NULL, ${column})`;
  return db
    .update(body)
    .set({
      version: sql`taken.value ->> 2`,
      standing: sql`taken.value ->> 3`,
      awayFrom: kept(body.awayFrom),
      awayUntil: kept(body.awayUntil),
    })
    .from(sql`json_each(${rows}) AS taken`)
    .where(and(eq(body.id, sql`taken.value ->> 0`), eq(body.version, sql`taken.value ->> 1`)));
};

/** Has the clock look at the open offers of these bodies by a day: their lists follow how their body stands. */
export const relistOffersOf = (db: Db, bodies: readonly string[], today: LocalDate) =>
  db
    .update(offer)
    .set({ relistOn: today })
    .where(
      and(
        among(offer.body, bodies),
        sql`${offer.state} = 'open' AND (${offer.relistOn} IS NULL OR ${offer.relistOn} > ${today})`,
      ),
    );
