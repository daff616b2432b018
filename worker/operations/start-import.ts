import type { OfferLine } from "#contract/offer-lines.ts";
import { commit } from "#db/commit.ts";
import { saveImport } from "#db/write/imports.ts";
import { mayAdvance } from "#domain/offer/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import type { AtDesk } from "./judge-offer-lines.ts";

/** Puts the good lines of a file where they wait to be taken, in one batch. Answers the import's id. */
export async function startImport(
  { db, now, newId }: Deps,
  { desk, actor }: AtDesk,
  lines: readonly OfferLine[],
): Promise<Outcome<string>> {
  if (!mayAdvance(actor, "draft", { body: desk.body })) return refused({ code: "not_yours" });
  const filed = { id: newId(), body: desk.body, account: actor.id, filedAt: now() };
  const waiting = lines.map(({ line, values }) => ({ line, typed: JSON.stringify(values) }));
  const saved = await commit(db, saveImport(db, filed, waiting));
  return saved.ok ? granted(filed.id) : saved;
}
