import type { LocalDate } from "#domain/time/local-date.ts";
import type { Criterion, Evidence, ScoringCriterion, Verdict } from "./match.ts";
import type { ReadFacts } from "./read-facts.ts";
import type { OfferTerms } from "./terms.ts";

/** What one criterion answers, before its weight turns it into points. */
export type Ruling<C extends Criterion> = {
  verdict: C extends ScoringCriterion ? null : Verdict;
  /** How much of the weight is earned, 0 to 1: all of it unless said. Asked only of what is neither unmet nor unknown. */
  share?: number;
} & Evidence[C];

export type Judge<C extends Criterion> = (request: ReadFacts, offer: OfferTerms, today: LocalDate) => Ruling<C>;

/** Whole points. Unknown is neither no nor yes: it earns half. */
export function pointsOf(
  weight: number,
  { verdict, share = 1 }: { verdict: Verdict | null; share?: number | undefined },
): number {
  if (verdict === "unmet") return 0;
  return Math.round(weight * (verdict === "unknown" ? 0.5 : share));
}
