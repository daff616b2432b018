import { commit } from "#db/commit.ts";
import { closeSession } from "#db/write/sessions.ts";
import type { Deps } from "#worker/deps.ts";

/** Ends the session on this device. */
export async function leaveFollow({ db, keys }: Deps, token: string): Promise<void> {
  await commit(db, [closeSession(db, await keys.mac("session", token))]);
}
