import type { Statements } from "#db/commit.ts";
import { commit } from "#db/commit.ts";
import { caseRequest } from "#db/read/case.ts";
import { theseIntroductions, triedFor } from "#db/read/introductions.ts";
import { offersById } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import { saveNewIntroductions } from "#db/write/introductions.ts";
import type { Person } from "#domain/account/actor.ts";
import type { DismissReason } from "#domain/introduction/dismiss-reasons.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { begin } from "./add-proposal.ts";
import { type CaseOf, isOfCase, knownCase } from "./case-of.ts";
import { oneTooMany } from "./consider-offer.ts";
import { gathered, gathering } from "./gather-introductions.ts";
import { planStep } from "./plan-step.ts";
import { stepStatements } from "./step-introductions.ts";

/** Why a proposal is dismissed, and the offer that is proposed in its place. */
type Reassigned = { why: DismissReason; words: string; offer: string };

/** Dismisses a proposal and proposes another offer, in one batch: the ladder need not look for the next. Two round trips. */
export async function reassignProposal(
  deps: Deps,
  actor: Person,
  of: CaseOf,
  seen: { id: string; version: number },
  { why, words, offer }: Reassigned,
): Promise<Outcome<"saved">> {
  const { db, now, wake } = deps;
  const [[request], tried, [offered], ...read] = await db.batch([
    caseRequest(db, of.id),
    triedFor(db, of.id),
    offersById(db, [offer]),
    ...gathering(db, theseIntroductions([seen.id]), now()),
  ]);
  const known = gathered(read, now());
  const [row] = known.rows;
  const found = knownCase(request, of);
  if (!found.ok) return found;
  if (!row || !isOfCase(of)(row)) return refused({ code: "unknown", what: "introduction" });
  if (row.version !== seen.version) return refused({ code: "changed_meanwhile" });
  const advance = planStep(row, { step: "dismiss", reason: why, words: words || null }, actor, known);
  if (!advance.ok) return advance;
  const begun = begin(deps, actor, found.value, offered && offerEntry(offered), { reason: words, field: "words" });
  if (!begun.ok) return begun;
  const tooMany = oneTooMany(tried, begun.value.body, row.id);
  if (tooMany) return refused(tooMany);
  const taken = [{ row, advance: { ...advance.value, climbs: false } }];
  const saved = await commit(db, [
    ...(await stepStatements(deps, taken, known)),
    ...saveNewIntroductions(db, [begun.value]),
  ] as unknown as Statements);
  if (saved.ok) wake();
  return saved;
}
