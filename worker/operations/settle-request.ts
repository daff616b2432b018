import { commit } from "#db/commit.ts";
import { caseRequest } from "#db/read/case.ts";
import { saveSettled } from "#db/write/cases.ts";
import { saveJournal } from "#db/write/history.ts";
import { isAdmin, type Person } from "#domain/account/actor.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Deps } from "#worker/deps.ts";
import { type CaseOf, knownCase } from "./case-of.ts";

/**
 * What a request was raised for is dealt with. The journal's line is keyed by what was raised and when: of two who say so at
 * once, one is told.
 */
export async function settleRequest(
  { db, now }: Deps,
  actor: Person,
  of: CaseOf,
  { raised }: { raised: Instant },
): Promise<Outcome<"saved">> {
  if (!isAdmin(actor)) return refused({ code: "not_yours" });
  const [[found]] = await db.batch([caseRequest(db, of.id)]);
  const request = knownCase(found, of);
  if (!request.ok) return request;
  if (request.value.raisedAt !== raised) return refused({ code: "changed_meanwhile" });
  const line = { id: `raised.${of.id}.${raised}`, at: now(), by: actor.id } as const;
  return commit(db, [
    saveJournal(db, { ...line, what: "settled", noun: "request", subject: of.id }),
    ...saveSettled(db, { id: of.id, raised }),
  ] as const);
}
