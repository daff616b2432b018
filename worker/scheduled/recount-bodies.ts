import { commit } from "#db/commit.ts";
import { bodiesToRecount, type Recount } from "#db/read/recounts.ts";
import { relistOffersOfBodies, saveRecounts } from "#db/write/recounts.ts";
import type { Deps } from "#worker/deps.ts";

/** So few at a time, since each may have a month of introductions and many offers. */
const atATime = 5;

/** Counts again what bodies have in hand and how they answer, once a step has changed it or a month has gone by. */
export async function recountBodies({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  const [recounts] = await db.batch([bodiesToRecount(db, now(), atATime)]);
  if (recounts.length === 0) return;
  const changed = recounts.filter(answersOtherwise).map(({ id }) => id);
  await commit(db, [saveRecounts(db, recounts), ...(changed.length > 0 ? [relistOffersOfBodies(db, changed)] : [])]);
}

/** Only what changes a point of the score is worth listing a body's offers anew. */
const answersOtherwise = ({ was, answered }: Recount): boolean =>
  (was === null) !== (answered === null) || Math.abs((was ?? 0) - (answered ?? 0)) >= 0.05;
