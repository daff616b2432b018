import type { Statements } from "#db/commit.ts";
import type { CaseRequest } from "#db/read/case.ts";
import type { TriedRow } from "#db/read/introductions.ts";
import { json, list } from "#db/rows.ts";
import { saveNewIntroductions, unjudged } from "#db/write/introductions.ts";
import { type Advance, saveNeeds } from "#db/write/requests.ts";
import { withNeed } from "#domain/follow-up/answers.ts";
import { proposalsAnew } from "#domain/follow-up/propose-anew.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import { advanceRequest } from "#domain/request/advance.ts";
import { type Need, needs } from "#domain/vocabulary/needs.ts";
import type { Deps } from "#worker/deps.ts";
import { factsOfCase } from "./consider-offer.ts";
import { type Found, findMatches } from "./find-matches.ts";
import { candidatesIn, newProposal } from "./proposals-of.ts";
import { judgedOf, kept } from "./request-parts.ts";

/** What somebody is stuck without, as their request stands; `by`: who wrote it down. */
type Stuck = { request: CaseRequest; tried: readonly TriedRow[]; need: Need; by: string };
/** What is written of it, and whether anything was found. */
type Anew = { statements: readonly Statements[number][]; isFound: boolean };

/** How many matches are looked at: what was tried stands among them. */
const looked = 40;

/**
 * Proposes a need anew: it joins the needs of the request, as a correction by its author, and the best offers for it go
 * before the team. Two round trips to read.
 */
export async function stuckOnNeed(deps: Deps, { request, tried, need, by }: Stuck): Promise<Outcome<Anew>> {
  const { db, newId } = deps;
  const at = deps.now();
  const said = json(list(needs), request.needs);
  const wanted = withNeed(said, need);
  const facts = { ...factsOfCase(request), needs: [need, ...wanted.filter((each) => each !== need)] };
  const found = await findMatches(deps, facts, looked);
  const begun = proposalsAnew(candidatesIn(found, facts, at).matches, need, tried).map((proposal) => ({
    ...newProposal(proposal, { request: request.id, at, newId }),
    reason: "stuck",
  }));
  const corrected = wanted === said ? { ok: true as const, value: null } : correction(request, at, by);
  if (!corrected.ok) return corrected;
  const advance = corrected.value;
  return {
    ok: true,
    value: {
      statements: [
        ...(advance ? saveNeeds(db, advance, wanted, judgedOf(firstOf(found), request.locale)) : []),
        ...saveNewIntroductions(db, begun),
        ...(advance ? [unjudged(db, request.id)] : []),
      ],
      isFound: begun.length > 0,
    },
  };
}

/** The step is the author's, whoever wrote down what they said. */
function correction({ id, state, version }: CaseRequest, at: number, by: string): Outcome<Advance> {
  const to = advanceRequest({ id, state }, { role: "innovator", requestId: id }, "correct");
  return to.ok
    ? { ok: true, value: { id, step: "correct", to: to.value, at, by, version: version + 1 } }
    : refused(to.refusal);
}

/** A judgement is kept as any other: its best. */
const firstOf = (found: Found): Found => ({
  ...found,
  judgement: { ...found.judgement, matches: found.judgement.matches.slice(0, kept) },
});
