import { claimsOf, gatheredRequests, passkeysOf, sessionsOf } from "#db/read/accounts.ts";
import type { Deps } from "#worker/deps.ts";

/** What an account's own page shows, as rows. One round trip. */
export const readAccount = ({ db, now }: Pick<Deps, "db" | "now">, id: string) =>
  db.batch([sessionsOf(db, id, now()), passkeysOf(db, id), gatheredRequests(db, id), claimsOf(db, id)]);
