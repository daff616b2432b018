import type { ReceiptShown } from "#contract/own-request.ts";
import { commit, type Statements } from "#db/commit.ts";
import { relayOf } from "#db/read/relays.ts";
import { type FollowHolder, relayOfHolder, requestToRenew } from "#db/read/requests.ts";
import { dropAuthorsLinks } from "#db/write/introductions.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { freeRequest } from "#db/write/relays.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { letterTo } from "./letter-to.ts";
import { newReceipt } from "./new-receipt.ts";

/** `chance`: something random of the browser that asks; asked twice by the same, it is answered the same. */
type Taking = { version: number; chance?: string };

/**
 * The author follows the request themselves from now on: the PIN is another, shown once; whatever was opened with the old
 * one ends but the session of whoever takes it over, and what links of letters before would open; the relay sees it no
 * more, and is told so, by its code alone.
 */
export async function takeOver(
  deps: Deps,
  holder: FollowHolder,
  { version, chance = deps.newId() }: Taking,
): Promise<Outcome<ReceiptShown>> {
  const { db, now, wake } = deps;
  const [[request], [relay]] = await db.batch([requestToRenew(db, holder), relayOf(db, relayOfHolder(db, holder))]);
  if (!request) return refused({ code: "signed_out" });
  if (request.relay === null) return takenAlready(deps, request, chance);
  if (request.version !== version) return refused({ code: "changed_meanwhile" });
  const { id, code } = request;
  const author = { role: "innovator", requestId: request.id } as const;
  const renewed = await newReceipt(deps, request, author, chance, { step: "take-over", keeps: holder.tokenHash });
  if (!renewed.ok) return renewed;
  const to = relay && { account: relay.id, email: relay.email, locale: relay.locale };
  const saved = await commit(db, [
    ...renewed.value.statements,
    ...freeRequest(db, request.id),
    dropAuthorsLinks(db, request.id),
    ...(to ? [saveLetters(db, [{ ...letterTo(to, "request-taken-over", { code }, id, now()), request: id }])] : []),
  ] as unknown as Statements);
  if (!saved.ok) return saved;
  wake();
  return granted(renewed.value.receipt);
}

type Taken = Awaited<ReturnType<typeof requestToRenew>>[number];

/** Pressed twice, on a line that broke: whoever took it over is shown the PIN again, in the same session. */
async function takenAlready({ keys }: Deps, taken: Taken, chance: string): Promise<Outcome<ReceiptShown>> {
  const { code, pinHash, renewal, filedAt, state } = taken;
  const pin = await keys.pin(chance, renewal);
  return pinHash === (await keys.mac("pin-hash", `${code}\u0000${pin}`))
    ? granted({ code, pin, filedAt: new Date(filedAt).toISOString() })
    : refused({ code: "not_now", state });
}
