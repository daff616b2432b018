import type { Receipt } from "#contract/support-request.ts";
import { requestOfCode } from "#db/read/requests.ts";
import { forgetTries, giveTryBack, openSession, takeTry, waitOf } from "#db/write/requests.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";

const sessionMs = 30 * 60 * 1000;
/** Tries at many codes from one network that cost no wait: a village may share one address. */
const freeForNetwork = 20;

/** What is compared when there is no such code: the same work, never right. */
const nobody = { id: "", pinHash: "0".repeat(64) };

/**
 * Opens a session by code and PIN; the token is the cookie's. A try is taken before it is judged, and a wrong
 * code and a wrong PIN are answered alike, after the same work. Refuses `too_many` while one must wait.
 */
export async function openFollow(
  { db, now, newId, keys }: Deps,
  { code, pin }: Receipt,
  network: string,
): Promise<Outcome<{ token: string }>> {
  const pair = await keys.mac("try", `${code}\u0000${network}`);
  const whole = await keys.mac("try", network);
  const [taken, takenOfNetwork, waits, [found]] = await db.batch([
    takeTry(db, pair, 0, now()),
    takeTry(db, whole, freeForNetwork, now()),
    waitOf(db, [pair, whole]),
    requestOfCode(db, code),
  ]);
  if (taken.length === 0 || takenOfNetwork.length === 0) {
    return refused({ code: "too_many", retryAfter: secondsUntil(waits, now()) });
  }

  const { id, pinHash } = found ?? nobody;
  const offered = await keys.mac("pin-hash", `${code}\u0000${pin}`);
  if (!sameText(offered, pinHash ?? nobody.pinHash)) return refused({ code: "invalid", fields: { pin: "wrong" } });

  const token = newId();
  await db.batch([
    forgetTries(db, pair),
    giveTryBack(db, whole, now()),
    openSession(db, { tokenHash: await keys.mac("session", token), request: id, expiresAt: now() + sessionMs }),
  ]);
  return granted({ token });
}

const secondsUntil = (waits: readonly { waitUntil: number }[], now: number): number =>
  Math.max(1, ...waits.map(({ waitUntil }) => Math.ceil((waitUntil - now) / 1000)));

/** Compares in the same time wherever two texts of one length differ. */
const sameText = (one: string, other: string): boolean => {
  let difference = one.length ^ other.length;
  for (let place = 0; place < one.length; place++) difference |= one.charCodeAt(place) ^ other.charCodeAt(place);
  return difference === 0;
};
