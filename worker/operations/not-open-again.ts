import type { Db } from "#db/database.ts";
import { triedFor } from "#db/read/introductions.ts";
import type { Refusal } from "#domain/outcome.ts";
import { oneTooMany } from "./consider-offer.ts";

/** Why an introduction of a request that is over cannot be opened again: its body has another, or five are open. One round trip. */
export async function notOpenAgain(db: Db, request: string, id: string): Promise<Refusal | null> {
  const [tried] = await db.batch([triedFor(db, request)]);
  const own = tried.find((each) => each.id === id);
  return own ? oneTooMany(tried, own.body, own.id) : null;
}
