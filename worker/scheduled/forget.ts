import { commit } from "#db/commit.ts";
import { endedBefore } from "#db/read/requests.ts";
import { type Advance, saveErasures } from "#db/write/requests.ts";
import { advanceRequest } from "#domain/request/advance.ts";
import { keptAfterEnd } from "#domain/request/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** So few at a time that a run stays within its rows: what is left waits for the next. */
const atATime = 8;

/** Erases the persons of requests that ended long enough ago; the counts stay. */
export async function forget({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  const [ended] = await db.batch([endedBefore(db, now() - keptAfterEnd, atATime)]);
  const erasures = ended.flatMap((request) => erasure(request, now()));
  if (erasures.length === 0) return;
  // Somebody who acts at the same moment wins; the next run looks again.
  await commit(db, saveErasures(db, erasures));
}

type Ended = Awaited<ReturnType<typeof endedBefore>>[number];

function erasure({ id, state, version }: Ended, at: number): readonly Advance[] {
  const to = advanceRequest({ id, state }, { role: "clock" }, "erase");
  return to.ok ? [{ id, step: "erase", to: to.value, at, by: "clock", version: version + 1 }] : [];
}
