import type { Receipt } from "#contract/support-request.ts";
import { type Try, tryStatements } from "#db/write/sessions.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Deps } from "#worker/deps.ts";

/** How long a session on a request lasts. */
export const sessionMs = 30 * 60 * 1000;

/** A session's token; or that code and PIN are wrong, or were not looked at, and from when one may try again. */
export type Opening = { token: string } | { isWrong: boolean; waitUntil: Instant };

/**
 * Opens a session by code and PIN; the token is the cookie's. Everything happens in one batch, so that a wrong code and
 * a wrong PIN are the same work, and a right one sent twice at once is right twice.
 */
export async function openFollow(
  { db, now, newId, keys }: Deps,
  { code, pin }: Receipt,
  network: string,
): Promise<Opening> {
  const token = newId();
  const asked: Try = {
    id: newId(),
    at: now(),
    pair: await keys.mac("try", `${code}\u0000${network}`),
    network: await keys.mac("try", network),
  };
  const session = {
    tokenHash: await keys.mac("session", token),
    code,
    pinHash: await keys.mac("pin-hash", `${code}\u0000${pin}`),
    expiresAt: now() + sessionMs,
  };
  const [, , , , , counts, [opened]] = await db.batch(tryStatements(db, asked, session));
  if (opened) return { token };
  return {
    isWrong: counts.filter(({ lastTry }) => lastTry === asked.id).length === 2,
    waitUntil: Math.max(now() + 1000, ...counts.map(({ waitUntil }) => waitUntil)),
  };
}
