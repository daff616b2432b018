import { closeSession } from "#db/write/requests.ts";
import type { Deps } from "#worker/deps.ts";

/** Ends the session on this device. */
export async function leaveFollow({ db, keys }: Deps, token: string): Promise<void> {
  await db.batch([closeSession(db, await keys.mac("session", token))]);
}
