import type { D1Database } from "@cloudflare/workers-types";
import { commit } from "#db/commit.ts";
import { openDatabase } from "#db/database.ts";
import { offersById } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import { saveOffer } from "#db/write/offers.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** A database as the operations see it. */
export const open = (d1: D1Database) => openDatabase(d1, { bookmark: null, writes: true, onUse: () => {} }).db;

/** The offer of an id, whole. */
export async function readOffer(d1: D1Database, id: string): Promise<OfferEntry> {
  const db = open(d1);
  const [[row]] = await db.batch([offersById(db, [id])]);
  if (!row) throw new Error(`no offer ${id}`);
  return offerEntry(row);
}

/** Changes an offer as its body would: in one batch, with every list that it stands in. */
export async function editOffer(d1: D1Database, id: string, changes: Partial<OfferEntry>, today: LocalDate) {
  const db = open(d1);
  await commit(db, saveOffer(db, { ...(await readOffer(d1, id)), ...changes }, today));
}
