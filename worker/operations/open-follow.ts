import type { Receipt } from "#contract/support-request.ts";
import { type Try, tryStatements } from "#db/write/sessions.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";

const sessionMs = 30 * 60 * 1000;

/**
 * Opens a session by code and PIN; the token is the cookie's. Everything happens in one batch, so that a wrong code and
 * a wrong PIN are the same work, and a right one sent twice at once is right twice. Refuses `too_many` while one must
 * wait.
 */
export async function openFollow(
  { db, now, newId, keys }: Deps,
  { code, pin }: Receipt,
  network: string,
): Promise<Outcome<{ token: string }>> {
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
  if (opened) return granted({ token });
  if (counts.filter(({ lastTry }) => lastTry === asked.id).length === 2) {
    return refused({ code: "invalid", fields: { pin: "wrong" } });
  }
  const waits = counts.map(({ waitUntil }) => Math.ceil((waitUntil - now()) / 1000));
  return refused({ code: "too_many", retryAfter: Math.max(1, ...waits) });
}
