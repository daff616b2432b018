import type { UsedPasskey } from "#contract/passkeys.ts";
import { challengeOf, keptPasskey } from "#db/read/passkeys.ts";
import { dropChallenge, passkeyStatements } from "#db/write/passkeys.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { usedPasskey } from "#worker/passkeys.ts";
import type { AnsweredFrom } from "./add-passkey.ts";
import { browserOf } from "./begin-passkey.ts";

/**
 * Opens a session with a passkey; the token is the cookie's. A challenge is answered once: of many answers at once, one
 * opens a session.
 */
export async function signInWithPasskey(
  { db, now, newId, keys }: Deps,
  used: UsedPasskey,
  { token: asker, origin, device }: AnsweredFrom,
): Promise<Outcome<{ token: string }>> {
  const browser = await browserOf(keys, asker);
  const [[asked], [kept]] = await db.batch([
    challengeOf(db, { browser, purpose: "sign-in", at: now() }),
    keptPasskey(db, used.id),
  ]);
  if (!asked) return expired;

  const counted = kept ? await usedPasskey(used, { ...asked, origin }, kept) : null;
  if (!counted) {
    await db.batch([dropChallenge(db, browser)]);
    return refused({ code: "invalid", fields: { credential: "wrong" } });
  }
  const token = newId();
  const session = { tokenHash: await keys.mac("account", token), id: newId(), device, at: now() };
  const [, , , [opened]] = await db.batch(passkeyStatements(db, { browser, id: used.id, ...counted }, session));
  return opened ? granted({ token }) : expired;
}

const expired = refused({ code: "invalid", fields: { challenge: "expired" } });
