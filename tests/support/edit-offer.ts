import type { D1Database } from "@cloudflare/workers-types";
import { eq } from "drizzle-orm";
import { commit } from "#db/commit.ts";
import { openDatabase } from "#db/database.ts";
import { offersById } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import { offer } from "#db/schema/directory.ts";
import { saveOffer } from "#db/write/offers.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** A database as the operations see it. */
export const open = (d1: D1Database) => openDatabase(d1, { bookmark: null, writes: true, onUse: () => {} }).db;

/** The offer of an id, whole, with the version it is at. */
export async function readOffer(d1: D1Database, id: string): Promise<{ entry: OfferEntry; version: number }> {
  const db = open(d1);
  const versions = db.select({ version: offer.version }).from(offer).where(eq(offer.id, id));
  const [[row], [at]] = await db.batch([offersById(db, [id]), versions]);
  if (!row || !at) throw new Error(`no offer ${id}`);
  return { entry: offerEntry(row), version: at.version };
}

/** Changes an offer as its body would: in one batch, with every list that it stands in. */
export async function editOffer(d1: D1Database, id: string, changes: Partial<OfferEntry>, today: LocalDate) {
  const db = open(d1);
  const { entry, version } = await readOffer(d1, id);
  const after = { ...entry, ...changes };
  const step = { id, step: "edit", to: after.state, at: 0, by: "body", version: version + 1 } as const;
  return commit(db, saveOffer(db, after, step, today));
}
