import { commit, type Statements } from "#db/commit.ts";
import { type CaseRequest, caseRequest } from "#db/read/case.ts";
import { triedFor } from "#db/read/introductions.ts";
import { offersById } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import { type NewIntroduction, saveNewIntroductions } from "#db/write/introductions.ts";
import type { Person } from "#domain/account/actor.ts";
import { despiteRules } from "#domain/introduction/dismiss-reasons.ts";
import { mayAdvance } from "#domain/introduction/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { type CaseOf, knownCase } from "./case-of.ts";
import { type Considered, consider, factsOfCase, oneTooMany } from "./consider-offer.ts";
import { newProposal } from "./proposals-of.ts";

/** An offer that an admin proposes, the request's version that they saw, and why, where the rules refuse it. */
type Added = { offer: string; version: number; reason: string };

/** Proposes an offer that matching did not propose. One round trip to read, one batch to write. */
export async function addProposal(deps: Deps, actor: Person, of: CaseOf, added: Added): Promise<Outcome<"saved">> {
  const { db } = deps;
  const [[row], tried, [offer]] = await db.batch([
    caseRequest(db, of.id),
    triedFor(db, of.id),
    offersById(db, [added.offer]),
  ]);
  const request = knownCase(row, of);
  if (!request.ok) return request;
  if (request.value.version !== added.version) return refused({ code: "changed_meanwhile" });
  const begun = begin(deps, actor, request.value, offer && offerEntry(offer), { ...added, field: "reason" });
  if (!begun.ok) return begun;
  const tooMany = oneTooMany(tried, begun.value.body);
  if (tooMany) return refused(tooMany);
  return commit(db, saveNewIntroductions(db, [begun.value]) as unknown as Statements);
}

/** A proposal by an admin, if the offer can be introduced; `field`: where the form asks for the reason that is owed. */
export function begin(
  { now, newId }: Pick<Deps, "now" | "newId">,
  actor: Person,
  request: CaseRequest,
  entry: Parameters<typeof consider>[1],
  { reason, field }: { reason: string; field: "reason" | "words" },
): Outcome<NewIntroduction> {
  if (request.state !== "submitted") return refused({ code: "not_now", state: request.state });
  const judged = consider(factsOfCase(request), entry, casablancaDay(now()));
  if (!judged.ok) return judged;
  const { body, needsReason } = judged.value;
  if (!mayAdvance(actor, "propose", { id: "", request: request.id, body })) return refused({ code: "not_yours" });
  if (needsReason && reason === "") return refused({ code: "invalid", fields: { [field]: "required" } });
  return granted(proposalBy(actor, request.id, judged.value, reason, { at: now(), newId }));
}

const proposalBy = (
  actor: Person,
  request: string,
  { body, assessment, needsReason }: Considered,
  reason: string,
  { at, newId }: { at: number; newId: () => string },
): NewIntroduction => ({
  ...newProposal({ body, offer: assessment.offerId, origin: "added", assessment }, { request, at, newId }),
  ...{ by: actor.id, reason: needsReason ? despiteRules : null, words: reason || null },
});
