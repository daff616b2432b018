import { commit } from "#db/commit.ts";
import { findGivenUp } from "#db/read/outbox.ts";
import { saveJournal } from "#db/write/history.ts";
import { letterResent } from "#db/write/outbox.ts";
import { isAdmin, type Person } from "#domain/account/actor.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { isOver } from "./letter-lasts.ts";
import { noted } from "./noted.ts";

/** An admin has a letter sent again that was given up, or a call made again: as if it had never been tried. */
export async function resendLetter(
  { db, now, newId, wake }: Deps,
  actor: Person,
  id: string,
): Promise<Outcome<"saved">> {
  if (!isAdmin(actor)) return refused({ code: "not_yours" });
  const [[letter]] = await db.batch([findGivenUp(db, id)]);
  if (!letter) return refused({ code: "changed_meanwhile" });
  if (isOver(letter, now())) return refused({ code: "not_now", state: "over" });
  const saved = await commit(db, [
    saveJournal(db, noted("letter", letter, "letter-resent", { actor, at: now() })),
    letterResent(db, letter, { at: now(), by: newId() }),
  ]);
  if (saved.ok) wake();
  return saved;
}
