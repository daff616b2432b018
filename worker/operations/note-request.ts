import { commit } from "#db/commit.ts";
import { caseRequest } from "#db/read/case.ts";
import { saveNote } from "#db/write/cases.ts";
import { saveJournal } from "#db/write/history.ts";
import { isAdmin, type Person } from "#domain/account/actor.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { type CaseOf, knownCase } from "./case-of.ts";

/** Writes a note of the team on a request; what is written of an erased one would outlive the person. */
export async function noteRequest(
  { db, now, newId }: Deps,
  actor: Person,
  of: CaseOf,
  words: string,
): Promise<Outcome<"saved">> {
  if (!isAdmin(actor)) return refused({ code: "not_yours" });
  const [[found]] = await db.batch([caseRequest(db, of.id)]);
  const request = knownCase(found, of);
  if (!request.ok) return request;
  const { state } = request.value;
  if (state === "erased") return refused({ code: "not_now", state });
  const [at, by] = [now(), actor.id];
  return commit(db, [
    saveNote(db, { id: newId(), request: of.id, kind: "note", words, by, at }),
    saveJournal(db, { id: newId(), at, by, what: "noted", noun: "request", subject: of.id }),
  ]);
}
