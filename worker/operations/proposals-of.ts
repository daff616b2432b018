import type { NewIntroduction } from "#db/write/introductions.ts";
import { lookOn } from "#domain/introduction/clock.ts";
import { type Candidate, type Proposal, proposalsFor, type Tried } from "#domain/introduction/propose.ts";
import { assess } from "#domain/matching/assess.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import type { Assessment } from "#domain/matching/match.ts";
import { rules } from "#domain/matching/rules.ts";
import { type OfferEntry, termsOf } from "#domain/offer/entry.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Found } from "./find-matches.ts";

/** Nothing was tried yet. */
export const nothingTried: Tried = { bodies: new Set(), open: 0 };

/** What matching found, as it may be proposed: best first, and the plan. */
export function candidatesIn(
  { judgement, entries, silent }: Found,
  facts: RequestFacts,
  now: Instant,
): { plan: readonly Candidate[]; matches: readonly Candidate[] } {
  const candidate = (offerId: string, judged?: Assessment): readonly Candidate[] => {
    const entry = entries.get(offerId);
    return entry
      ? [candidateOf(entry, facts, silent, judged ?? assess(facts, termsOf(entry), casablancaDay(now)))]
      : [];
  };
  const known = new Map(judgement.matches.map((match) => [match.offerId, match]));
  return {
    plan: judgement.plan.offers.flatMap((id) => candidate(id, known.get(id))),
    matches: judgement.matches.flatMap((match) => candidate(match.offerId, match)),
  };
}

/** An offer as it may be proposed; of a body that is not named for sure, nobody is introduced. */
export const candidateOf = (
  entry: OfferEntry,
  facts: Pick<RequestFacts, "needs">,
  silent: ReadonlySet<string>,
  assessment: Assessment,
): Candidate => ({
  assessment,
  body: entry.body?.basis === "explicit" ? entry.body.id : null,
  needs: facts.needs.filter((need) => entry.needs.includes(need)),
  isSilent: silent.has(entry.body?.id ?? ""),
});

/** What filing or changing a request proposes, as it is stored. */
export const proposed = (
  found: Found,
  facts: RequestFacts,
  tried: Tried,
  given: { request: string; at: Instant; newId: () => string },
): readonly NewIntroduction[] =>
  proposalsFor(candidatesIn(found, facts, given.at), tried).map((proposal) => newProposal(proposal, given));

/** A proposal as it is stored: by the system, with its findings, score and rules. */
export function newProposal(
  { body, offer, origin, assessment }: Proposal,
  { request, at, newId }: { request: string; at: Instant; newId: () => string },
): NewIntroduction {
  const today = casablancaDay(at);
  return {
    ...{ id: newId(), request, body, offer, origin, state: "proposed", at, by: "system" },
    ...{ reason: null, words: null, month: null, assignee: null },
    // An orientation is approved by the rules, without waiting for review: the clock looks at it at once.
    lookOn: origin === "orientation" ? today : lookOn({ state: "proposed", from: today, spent: 0, told: 0 }, today),
    rules: assessment ? rules : null,
    verdict: assessment?.verdict ?? null,
    score: assessment?.score ?? null,
    findings: assessment?.findings ?? [],
    handedFrom: null,
  };
}
