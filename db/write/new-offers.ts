import { and, eq } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { offerToPropose } from "#db/schema/introductions.ts";

/** As far as an offer got among the waiting requests, unless another run was there. */
export const saveLookedThrough = (db: Db, offer: string, { from, to }: { from: string; to: string }) =>
  db
    .update(offerToPropose)
    .set({ afterRequest: to })
    .where(and(eq(offerToPropose.offer, offer), eq(offerToPropose.afterRequest, from)));

/** All were looked through, or it can be had no more. */
export const dropOfferToPropose = (db: Db, offer: string) =>
  db.delete(offerToPropose).where(eq(offerToPropose.offer, offer));
