import type { Locale } from "#contract/locales.ts";
import { codeStatements } from "#db/write/accounts.ts";
import type { Deps } from "#worker/deps.ts";

/** A session's token; or that the code is wrong, with how many tries are left; or that it is over. */
export type Entering = { token: string } | { left: number } | "over";

/**
 * Opens a session by the code that this browser asked for, and the account with it when the address has none yet. One
 * batch: the try is taken before it is judged, and of many at once one wins.
 */
export async function enterCode(
  { db, now, newId, keys }: Deps,
  { code, browserToken, device, locale }: { code: string; browserToken: string; device: string; locale: Locale },
): Promise<Entering> {
  const token = newId();
  const browser = await keys.mac("code", browserToken);
  const codeHash = await keys.mac("code-hash", `${browser}\u0000${code}`);
  const session = { tokenHash: await keys.mac("account", token), id: newId(), device, at: now() };
  const results = await db.batch(
    codeStatements(db, { id: newId(), browser, codeHash }, session, { id: newId(), locale }),
  );
  const [opened] = results[6];
  if (opened) return { token };
  const [asked] = results[7];
  const left = asked && asked.expiresAt > now() ? 5 - asked.tries : 0;
  return left > 0 ? { left } : "over";
}
