import type { HandOverForm } from "#contract/hand-over.ts";
import { commit, type Statements } from "#db/commit.ts";
import { type CaseRequest, caseRequest } from "#db/read/case.ts";
import { bodyInHand, requestOf, theseIntroductions, triedFor } from "#db/read/introductions.ts";
import { bodyOfOffer, offersById } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import { type NewIntroduction, saveNewIntroductions } from "#db/write/introductions.ts";
import type { Person } from "#domain/account/actor.ts";
import { monthOf, noPlaceIn } from "#domain/introduction/capacity.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import { granted, type Outcome, type Refusal, refused } from "#domain/outcome.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { consider, factsOfCase, oneTooMany } from "./consider-offer.ts";
import { gathered, gathering } from "./gather-introductions.ts";
import { planStep } from "./plan-step.ts";
import { newProposal } from "./proposals-of.ts";
import { isKnownTo } from "./step-at-desk.ts";
import { stepStatements } from "./step-introductions.ts";

/** A case at the desk of a body, at the version that somebody looked at. */
type SeenAtDesk = { body: string; id: string; version: number };

/**
 * Somebody of the body that has accepted a case proposes another in its place: in one batch the step and the proposal, which
 * the team looks at as usual. The giver keeps the case until the other accepts. Two round trips.
 */
export async function handOverCase(
  deps: Deps,
  actor: Person,
  { body, id, version }: SeenAtDesk,
  { offer, why, handOverWords: words }: HandOverForm,
): Promise<Outcome<"saved">> {
  const { db, now } = deps;
  const at = now();
  const [[request], tried, [offered], [receiver], ...read] = await db.batch([
    caseRequest(db, requestOf(id)),
    triedFor(db, requestOf(id)),
    offersById(db, [offer]),
    bodyInHand(db, bodyOfOffer(offer), monthOf(casablancaDay(at))),
    ...gathering(db, theseIntroductions([id]), at),
  ]);
  const known = gathered(read, at);
  const [row] = known.rows;
  if (!row || !request || !isKnownTo(body)(row)) return refused({ code: "unknown", what: "introduction" });
  const advance = planStep(row, { step: "hand-over", reason: why, words }, actor, known);
  if (!advance.ok) return advance;
  if (row.version !== version) return refused({ code: "changed_meanwhile" });
  const given = { body, at, newId: deps.newId };
  const proposal = receiving(request, offered && offerEntry(offered), receiver, given);
  if (!proposal.ok) return proposal;
  const tooMany = oneTooMany(tried, proposal.value.body);
  if (tooMany) return refused(asTold(tooMany, request));
  const begun: NewIntroduction = { ...proposal.value, by: actor.id, reason: why, words, handedFrom: id };
  const saved = await commit(db, [
    ...(await stepStatements(deps, [{ row, advance: advance.value }], known)),
    ...saveNewIntroductions(db, [begun]),
  ] as unknown as Statements);
  if (saved.ok) deps.wake();
  return saved;
}

/** That another body has the request already is said only where the person lets those who help know of one another. */
const asTold = (refusal: Refusal, { showsCompany }: CaseRequest): Refusal =>
  refusal.code === "one_too_many" && refusal.because === "body-has-it" && showsCompany === 0
    ? { code: "invalid", fields: { offer: "wrong" } }
    : refusal;

type Receiver = Awaited<ReturnType<typeof bodyInHand>>[number];

/** The proposal to the body that is to receive the case: another one, with an open offer and a place. */
function receiving(
  request: CaseRequest,
  entry: OfferEntry | undefined,
  receiver: Receiver | undefined,
  { body, at, newId }: { body: string; at: number; newId: () => string },
): Outcome<NewIntroduction> {
  const judged = consider(factsOfCase(request), entry, casablancaDay(at));
  if (!judged.ok) return judged;
  if (!entry || !receiver || judged.value.body === body)
    return refused({ code: "invalid", fields: { offer: "wrong" } });
  const because = noPlaceIn({ ...receiver, offer: { state: entry.state, placesLeft: entry.placesLeft } });
  if (because) return refused({ code: "no_place", because });
  const { assessment } = judged.value;
  return granted(
    newProposal(
      { body: judged.value.body, offer: assessment.offerId, origin: "hand-over", assessment },
      { request: request.id, at, newId },
    ),
  );
}
