import { commit } from "#db/commit.ts";
import { passkeysHeld } from "#db/read/passkeys.ts";
import { saveSteps } from "#db/write/history.ts";
import { dropPasskey } from "#db/write/passkeys.ts";
import { mayRemovePasskey } from "#domain/account/admin-powers.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import type { Owner } from "./begin-passkey.ts";
import { nextAccountStep } from "./change-account.ts";

/** Removes one of one's own passkeys. */
export async function removePasskey(
  deps: Deps,
  { actor, isAdmin, session }: Pick<Owner, "actor" | "isAdmin" | "session">,
  id: string,
): Promise<Outcome<"saved">> {
  const { db } = deps;
  const step = await nextAccountStep(deps, actor, actor.id, "remove-passkey");
  if (!step.ok) return step;
  const [held] = await db.batch([passkeysHeld(db, actor.id)]);
  // Pressed twice, it is done once.
  if (!held.some((each) => each.id === id)) return granted("saved");
  if (!mayRemovePasskey({ isAdmin, method: session.method, passkeys: held.length }))
    return refused({ code: "not_yours" });
  const { version } = step.value;
  return commit(db, [saveSteps(db, [step.value]), ...dropPasskey(db, { id, account: actor.id }, version)]);
}
