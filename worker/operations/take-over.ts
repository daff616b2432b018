import type { ReceiptShown } from "#contract/own-request.ts";
import { commit, type Statements } from "#db/commit.ts";
import { relayOf } from "#db/read/relays.ts";
import { type FollowHolder, relayOfHolder, requestToRenew } from "#db/read/requests.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { freeRequest } from "#db/write/relays.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { letterTo } from "./letter-to.ts";
import { newReceipt } from "./new-receipt.ts";

/**
 * The author follows the request themselves from now on: the PIN is another, shown once; whatever was opened with the old
 * one ends but the session of whoever takes it over; the relay sees it no more, and is told so, by its code alone.
 */
export async function takeOver(
  deps: Deps,
  holder: FollowHolder,
  seen: { version: number },
): Promise<Outcome<ReceiptShown>> {
  const { db, now, newId, wake } = deps;
  const [[request], [relay]] = await db.batch([requestToRenew(db, holder), relayOf(db, relayOfHolder(db, holder))]);
  if (!request) return refused({ code: "signed_out" });
  if (request.relay === null) return refused({ code: "not_now", state: request.state });
  if (request.version !== seen.version) return refused({ code: "changed_meanwhile" });
  const author = { role: "innovator", requestId: request.id } as const;
  const renewed = await newReceipt(deps, request, author, newId(), { step: "take-over", keeps: holder.tokenHash });
  if (!renewed.ok) return renewed;
  const to = relay && { account: relay.id, email: relay.email, locale: relay.locale };
  const saved = await commit(db, [
    ...renewed.value.statements,
    ...freeRequest(db, request.id),
    ...(to ? [saveLetters(db, [letterTo(to, "request-taken-over", { code: request.code }, request.id, now())])] : []),
  ] as unknown as Statements);
  if (!saved.ok) return saved;
  wake();
  return granted(renewed.value.receipt);
}
