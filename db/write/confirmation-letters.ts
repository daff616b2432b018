import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { offer } from "#db/schema/directory.ts";
import type { DaysAsked } from "#domain/offer/confirmation.ts";
import { dropAnswered, type Letter, saveLetters } from "./outbox.ts";

/** Whether a body still has something to confirm that a letter of the day would speak of. */
const isAsked = (body: SQL, { lapsed, upTo }: DaysAsked): SQL =>
  sql`EXISTS (SELECT 1 FROM ${offer} WHERE ${offer.body} = ${body} AND ${offer.state} = 'open'
    AND ${offer.confirmedOn} IS NOT NULL AND ${offer.confirmedOn} > ${lapsed} AND ${offer.confirmedOn} <= ${upTo})`;

/** Letters that ask bodies to confirm: each only if its body has not, since it was read, confirmed all it is asked for. */
export const saveConfirmationLetters = (db: Db, letters: readonly Letter[], days: DaysAsked) =>
  saveLetters(db, letters, isAsked(sql`value -> 'facts' ->> 'bodyId'`, days));

/** Drops the letters that still wait to ask a body, once nothing is left that they ask for. After the changes, in their batch. */
export const dropConfirmationLetters = (db: Db, body: string, days: DaysAsked) =>
  dropAnswered(db, `confirm:${body}`, sql`NOT ${isAsked(sql`${body}`, days)}`);
