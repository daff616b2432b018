import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import { isOpen } from "#domain/introduction/open.ts";
import { type Candidate, type Proposal, proposalsFor } from "#domain/introduction/propose.ts";
import type { Need } from "#domain/vocabulary/needs.ts";

/** What was put to a body before, for which of its offers. */
type TriedBefore = { body: string; offer: string | null; state: IntroductionState };

/**
 * What is proposed to whoever is stuck: the best offers for that need alone, of bodies that have nothing of the request in
 * hand and that did not answer it with a no, or not at all. A body that has helped may be asked again, for another offer.
 */
export function proposalsAnew(
  matches: readonly Candidate[],
  need: Need,
  tried: readonly TriedBefore[],
): readonly Proposal[] {
  const offers = new Set(tried.filter(({ state }) => !setAside.includes(state)).map(({ offer }) => offer));
  const fitting = matches.filter(({ needs, assessment }) => needs.includes(need) && !offers.has(assessment.offerId));
  return proposalsFor(
    { plan: [], matches: fitting },
    {
      bodies: new Set(tried.filter(({ state }) => isOpen(state) || inVain.includes(state)).map(({ body }) => body)),
      open: tried.filter(({ state }) => isOpen(state)).length,
    },
  );
}

/** What nobody ever answered may fit now. */
const setAside: readonly IntroductionState[] = ["dismissed", "withdrawn"];
const inVain: readonly IntroductionState[] = ["declined", "lapsed", "not-helped", "unreachable"];
