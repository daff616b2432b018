import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { offer } from "#db/schema/directory.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** That a body confirmed its offers, and on which day; their steps and their lists are beside, in the same batch. */
export const confirmOffers = (db: Db, ids: readonly string[], confirmedOn: LocalDate) =>
  db.update(offer).set({ confirmedOn, bodyBasis: "explicit" }).where(among(offer.id, ids));
