import { sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { offer } from "#db/schema/directory.ts";
import type { DaysAsked } from "#domain/offer/confirmation.ts";
import { type Letter, saveLetters } from "./outbox.ts";

/** Letters that ask bodies to confirm: each only if its body has not, since it was read, confirmed all it is asked for. */
export const saveConfirmationLetters = (db: Db, letters: readonly Letter[], { lapsed, upTo }: DaysAsked) =>
  saveLetters(
    db,
    letters,
    sql`EXISTS (SELECT 1 FROM ${offer} WHERE ${offer.body} = value -> 'facts' ->> 'bodyId' AND ${offer.state} = 'open'
      AND ${offer.confirmedOn} IS NOT NULL AND ${offer.confirmedOn} > ${lapsed} AND ${offer.confirmedOn} <= ${upTo})`,
  );
