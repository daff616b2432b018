import { and, eq, sql } from "drizzle-orm";
import { asRows } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { body, offer } from "#db/schema/directory.ts";
import { offerColumns } from "./columns.ts";

/** What a body reads of its own offers, whatever their state, with the version that they are at. */
const ownColumns = { ...offerColumns, version: offer.version };

/** The body's own among the offers of these ids. */
export const ownOffers = (db: Db, bodyId: string, ids: readonly string[]) =>
  db
    .select(ownColumns)
    .from(asRows(ids, "wanted"))
    .crossJoin(offer)
    .leftJoin(body, eq(body.id, offer.body))
    .where(and(eq(offer.id, sql`wanted.value`), eq(offer.body, bodyId)));

/** The body's offers of these names, each name in its one spelling, as `offer.name_key` has it. */
export const ownOffersNamed = (db: Db, bodyId: string, nameKeys: readonly string[], most: number) =>
  db
    .select(ownColumns)
    .from(asRows(nameKeys, "wanted"))
    .crossJoin(offer)
    .leftJoin(body, eq(body.id, offer.body))
    .where(and(eq(offer.body, bodyId), eq(offer.nameKey, sql`wanted.value`)))
    .limit(most);
