import type { MadePasskey } from "#contract/passkeys.ts";
import { breaks, commit, type Statements } from "#db/commit.ts";
import { challengeOf, passkeysHeld } from "#db/read/passkeys.ts";
import { saveSteps } from "#db/write/history.ts";
import { dropChallenge, savePasskey } from "#db/write/passkeys.ts";
import { mayAddPasskey } from "#domain/account/admin-powers.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { madePasskey } from "#worker/passkeys.ts";
import { browserOf, type Owner } from "./begin-passkey.ts";
import { nextAccountStep } from "./change-account.ts";

/** Where an answer comes from: the token of the browser's cookie, the address of the page, and a name for the device. */
export type AnsweredFrom = { token: string; origin: string; device: string };

/** Adds the passkey that a browser made to the account of whoever is signed in. */
export async function addPasskey(
  deps: Deps,
  { actor, isAdmin, session }: Owner,
  made: MadePasskey,
  { token, origin, device }: AnsweredFrom,
): Promise<Outcome<"saved">> {
  const { db, now, keys } = deps;
  const step = await nextAccountStep(deps, actor, actor.id, "add-passkey");
  if (!step.ok) return step;
  const browser = await browserOf(keys, token, actor.id);
  const [[asked], held] = await db.batch([
    challengeOf(db, { browser, purpose: "register", at: now() }),
    passkeysHeld(db, actor.id),
  ]);
  if (!asked) return refused({ code: "invalid", fields: { challenge: "expired" } });
  if (!mayAddPasskey({ isAdmin, method: session.method, passkeys: held.length })) return refused({ code: "not_yours" });

  const passkey = await madePasskey(made, { ...asked, origin });
  if (!passkey) {
    await commit(db, [dropChallenge(db, browser)]);
    return refused({ code: "invalid", fields: { credential: "wrong" } });
  }
  const transports = JSON.stringify(made.response.transports);
  const kept = { ...passkey, account: actor.id, transports, device, madeAt: now() };
  const { version } = step.value;
  return savedOnce(db, [saveSteps(db, [step.value]), dropChallenge(db, browser), ...savePasskey(db, kept, version)]);
}

/** A passkey belongs to one account: whoever brings it again is told. */
async function savedOnce(db: Deps["db"], statements: Statements): Promise<Outcome<"saved">> {
  try {
    return await commit(db, statements);
  } catch (error) {
    if (breaks(error, "passkey.id")) return refused({ code: "invalid", fields: { credential: "duplicate" } });
    throw error;
  }
}
