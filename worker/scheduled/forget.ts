import { commit } from "#db/commit.ts";
import { endedBefore } from "#db/read/requests.ts";
import { saveErasure } from "#db/write/requests.ts";
import { advanceRequest } from "#domain/request/advance.ts";
import { keptAfterEnd } from "#domain/request/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** So few at a time that a run stays within the statements of one request (50 on the free plan). */
const atATime = 8;

/** Erases the persons of requests that ended long enough ago; the counts stay. */
export async function forget({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  const [ended] = await db.batch([endedBefore(db, now() - keptAfterEnd, atATime)]);
  for (const { id, state, version } of ended) {
    const to = advanceRequest({ id, state }, { role: "clock" }, "erase");
    if (!to.ok) continue;
    // Somebody who acts at the same moment wins; the next run looks again.
    await commit(
      db,
      saveErasure(db, { id, step: "erase", to: to.value, at: now(), by: "clock", version: version + 1 }),
    );
  }
}
