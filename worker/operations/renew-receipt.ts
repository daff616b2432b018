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
/** So many letters an hour: for one receipt or address from one network, and from one network. */
const most = { pair: 3, network: 12 };

/**
 * Sends a link that renews the PIN, to the address on file of whatever request has this code or address. The answer is
 * the same whether there is one or not; only a network that asks too often is told so.
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
  const pair = await counted(`${said.code || said.email} ${network}`, most.pair);
  const all = await counted(network, most.network);
  const [, spent, found] = await db.batch([
    takeAllowances(db, [pair, all], now()),
    spentAllowances(db, [pair, all]),
    requestsOfLost(db, said),
  ]);
  const limit = spent.find(({ key }) => key === all.key);
  if (limit) return refused({ code: "too_many", retryAfter: Math.ceil((limit.until - now()) / 1000) });
  const links = found.map((request) => ({ ...request, link: newId() }));
  const hashed = await Promise.all(
    links.map(async ({ id, link }) => ({
      request: id,
      tokenHash: await keys.mac("link", await keys.token("receipt-link", link)),
      expiresAt: now() + linkLasts,
    })),
  );
  const letters = links.map(({ link, code, email, locale }) => ({
    ...{ id: `receipt-${link}`, letter: "receipt-link", facts: { link, code } },
    ...{ recipient: email, locale, at: now() },
  }));
  const [first, ...others] = hashed;
  if (first && spent.length === 0) {
    await commit(db, [
      saveReceiptLinks(db, [first, ...others]),
      saveLetters(db, letters, withinAllowances([pair, all])),
    ]);
    wake();
  }
  return granted("asked");
}

/** Whether a link still gives a new PIN. */
export const isReceiptLink = async ({ db, keys, now }: Deps, token: string): Promise<boolean> => {
  const [[found]] = await db.batch([requestOfReceiptLink(db, await keys.mac("link", token), now())]);
  return found !== undefined;
};

/** Gives a request a new PIN, and ends the old receipt. The PIN is derived from the link's token, and shown once. */
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
