import { sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { bodyInHand } from "./introductions.ts";
import { ownOffers } from "./own-offers.ts";

/** A body that somebody came to, with the offer of its own that it may help with: what there is to take of both. */
export const deskInHand = (db: Db, { body, offer, month }: { body: string; offer: string; month: string }) =>
  [bodyInHand(db, sql`(${body})`, month), ownOffers(db, body, [offer])] as const;
