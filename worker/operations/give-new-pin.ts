import type { Locale } from "#contract/locales.ts";
import type { ReceiptShown } from "#contract/own-request.ts";
import { commit } from "#db/commit.ts";
import { callWaiting, requestOfCall } from "#db/read/calls.ts";
import { type CallSeen, callReached } from "#db/write/calls.ts";
import { saveJournal } from "#db/write/history.ts";
import { isAdmin, type Person } from "#domain/account/actor.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { newReceipt } from "./new-receipt.ts";
import { noted } from "./noted.ts";

/**
 * An admin gives a new PIN to whoever lost theirs and is on the phone: with it the call ends. Code and PIN are shown once,
 * to be read out; `locale`: the language of whoever hears them.
 */
export async function giveNewPin(
  deps: Deps,
  actor: Person,
  seen: CallSeen,
): Promise<Outcome<{ receipt: ReceiptShown; locale: Locale }>> {
  const { db, now, newId } = deps;
  if (!isAdmin(actor)) return refused({ code: "not_yours" });
  const [[call], [request]] = await db.batch([callWaiting(db, seen.id, actor), requestOfCall(db, seen.id)]);
  if (call?.tries !== seen.tries) return refused({ code: "changed_meanwhile" });
  if (call.letter !== "call-back" || !request) return refused({ code: "unknown", what: "page" });
  const renewed = await newReceipt(deps, request, { role: "admin", id: actor.id }, newId());
  if (!renewed.ok) return renewed;
  const saved = await commit(db, [
    saveJournal(db, noted("call", call, "call-reached", { actor, at: now() })),
    callReached(db, seen, now()),
    ...renewed.value.statements,
  ]);
  return saved.ok ? granted({ receipt: renewed.value.receipt, locale: request.locale }) : saved;
}
