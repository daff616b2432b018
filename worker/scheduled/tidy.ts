import { commit } from "#db/commit.ts";
import { dropEndedSessions, dropOldTries } from "#db/write/sessions.ts";
import type { Deps } from "#worker/deps.ts";

/** Drops what has served: ended sessions, and tries that a day of rest has forgiven. */
export async function tidy({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  await commit(db, [dropEndedSessions(db, now()), dropOldTries(db, now())]);
}
