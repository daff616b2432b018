import { commit } from "#db/commit.ts";
import { requestOfReceiptLink, requestsOfLost } from "#db/read/receipts.ts";
import { type Allowance, spentAllowances, takeAllowances, withinAllowances } from "#db/write/allowance.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { saveReceiptLinks, saveRenewal } from "#db/write/receipts.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { advanceRequest } from "#domain/request/advance.ts";
import type { Deps } from "#worker/deps.ts";

const hour = 60 * 60_000;
const linkLasts = 24 * hour;
/** So many letters an hour: for one receipt or address from one network, from one network, and for it from everywhere. */
const most = { pair: 3, network: 12, receipt: 12 };

/**
 * Sends a link that renews the PIN, to the address on file of whatever request has this code or address. The answer and
 * the work are the same whether there is one or not: one batch reads, one writes. Only a network that asks too often is
 * told so.
 */
export async function askReceiptLink(
  { db, now, newId, keys, wake }: Deps,
  said: { code: string; email: string },
  network: string,
): Promise<Outcome<"asked">> {
  const counted = async (about: string, often: number): Promise<Allowance> => ({
    key: await keys.mac("allowance", `receipt\u0000${about}`),
    most: often,
    span: hour,
  });
  const lost = said.code || said.email;
  const ofNetwork = await counted(network, most.network);
  // A stranger who asks again and again from one network uses up their own share, not the owner's.
  const near = [await counted(`${lost} ${network}`, most.pair), ofNetwork];
  const far = [await counted(lost, most.receipt)];
  const [found] = await db.batch([requestsOfLost(db, said)]);
  const links = await Promise.all(
    found.map(async (request) => {
      const link = newId();
      return { ...request, link, tokenHash: await keys.mac("link", await keys.token("receipt-link", link)) };
    }),
  );
  const letters = links.map(({ link, code, email, locale }) => ({
    ...{ id: `receipt-${link}`, letter: "receipt-link", facts: { link, code } },
    ...{ recipient: email, locale, at: now() },
  }));
  const hashed = links.map(({ id, tokenHash }) => ({ request: id, tokenHash, expiresAt: now() + linkLasts }));
  const within = withinAllowances([...near, ...far]);
  const [, , , , [limit]] = await db.batch([
    takeAllowances(db, near, now()),
    takeAllowances(db, far, now(), withinAllowances(near)),
    saveReceiptLinks(db, hashed, within),
    saveLetters(db, letters, within),
    spentAllowances(db, [ofNetwork]),
  ]);
  if (limit) return refused({ code: "too_many", retryAfter: Math.ceil((limit.until - now()) / 1000) });
  wake();
  return granted("asked");
}

/** Whether a link still gives a new PIN. */
export const isReceiptLink = async ({ db, keys, now }: Deps, token: string): Promise<boolean> => {
  const [[found]] = await db.batch([requestOfReceiptLink(db, await keys.mac("link", token), now())]);
  return found !== undefined;
};

/** Gives a request a new PIN, and ends the old receipt with all that it opened. The PIN is derived from the link's token, and shown once. */
export async function renewReceipt(
  { db, keys, now }: Deps,
  token: string,
): Promise<Outcome<{ code: string; pin: string; filedAt: string }>> {
  const [[found]] = await db.batch([requestOfReceiptLink(db, await keys.mac("link", token), now())]);
  if (!found) return refused({ code: "unknown", what: "page" });
  const { id, code, version } = found;
  const to = advanceRequest(found, { role: "innovator", requestId: id }, "renew-receipt");
  if (!to.ok) return to;
  const renewal = found.renewal + 1;
  const pin = await keys.pin(token, renewal);
  const pinHash = await keys.mac("pin-hash", `${code}\u0000${pin}`);
  const advance = {
    id,
    step: "renew-receipt",
    to: to.value,
    at: now(),
    by: "innovator",
    version: version + 1,
  } as const;
  const saved = await commit(db, saveRenewal(db, advance, { pinHash, renewal }));
  return saved.ok ? granted({ code, pin, filedAt: new Date(found.filedAt).toISOString() }) : saved;
}
