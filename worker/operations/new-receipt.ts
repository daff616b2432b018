import type { ReceiptShown } from "#contract/own-request.ts";
import { saveRenewal } from "#db/write/receipts.ts";
import { granted, type Outcome } from "#domain/outcome.ts";
import { advanceRequest } from "#domain/request/advance.ts";
import type { RequestState } from "#domain/request/lifecycle.ts";
import type { Actor } from "#domain/request/policy.ts";
import type { Deps } from "#worker/deps.ts";

/** A request as its receipt is renewed. */
type Renewed = { id: string; code: string; state: RequestState; version: number; renewal: number; filedAt: number };

/**
 * A new PIN for a request, with what writes it. It is derived from something random that stands nowhere (`chance`: a link's
 * token, or an id made for the purpose) and the number of the renewal, and stored as a hash: nobody can work it out again.
 * `keeps`: the session that stays open, of whoever takes it over.
 */
export async function newReceipt(
  { db, keys, now }: Deps,
  request: Renewed,
  actor: Extract<Actor, { role: "innovator" | "admin" }>,
  chance: string,
  { step = "renew-receipt", keeps = "" }: { step?: "renew-receipt" | "take-over"; keeps?: string } = {},
): Promise<Outcome<{ receipt: ReceiptShown; statements: ReturnType<typeof saveRenewal> }>> {
  const { id, code, version } = request;
  const to = advanceRequest(request, actor, step);
  if (!to.ok) return to;
  const renewal = request.renewal + 1;
  const pin = await keys.pin(chance, renewal);
  const pinHash = await keys.mac("pin-hash", `${code}\u0000${pin}`);
  const by = actor.role === "admin" ? actor.id : "innovator";
  const advance = { id, step, to: to.value, at: now(), by, version: version + 1 } as const;
  return granted({
    receipt: { code, pin, filedAt: new Date(request.filedAt).toISOString() },
    statements: saveRenewal(db, advance, { pinHash, renewal, keeps }),
  });
}
