import { and, eq, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import type { Recount } from "#db/read/recounts.ts";
import { body, offer } from "#db/schema/directory.ts";

/** What bodies have in hand and how they answer, as it was counted; what has happened meanwhile is counted in the next run. */
export const saveRecounts = (db: Db, recounts: readonly Recount[]) =>
  db
    .update(body)
    .set({
      load30: sql`counted.value ->> 'load30'`,
      answered: sql`counted.value ->> 'answered'`,
      recountAt: sql`counted.value ->> 'next'`,
    })
    .from(sql`json_each(${JSON.stringify(recounts)}) AS counted`)
    .where(sql`${body.id} = counted.value ->> 'id' AND ${body.recountAt} = counted.value ->> 'recountAt'`);

/** The lists hold how a body answers: its offers are listed anew by the clock. */
export const relistOffersOfBodies = (db: Db, bodies: readonly string[]) =>
  db
    .update(offer)
    .set({ relistOn: "2000-01-01" })
    .where(and(among(offer.body, bodies), eq(offer.state, "open")));
