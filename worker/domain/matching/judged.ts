import type { LocalDate } from "#domain/time/local-date.ts";
import { assessRead } from "./assess.ts";
import type { Assessment, BarringCriterion, Match } from "./match.ts";
import type { ReadFacts } from "./read-facts.ts";
import type { OfferTerms } from "./terms.ts";

/** An offer beside what was found of it. */
export type Judged<Found extends Assessment = Assessment> = { offer: OfferTerms; assessment: Found };

export const judgeEach = (request: ReadFacts, offers: readonly OfferTerms[], today: LocalDate): readonly Judged[] =>
  offers.map((offer) => ({ offer, assessment: assessRead(request, offer, today) }));

export const canBeProposed = (judged: Judged): judged is Judged<Match> => judged.assessment.verdict !== "not-eligible";

/** What stands between the request and the offer. */
export const unmetBy = ({ findings }: Assessment): readonly BarringCriterion[] =>
  findings.filter(({ verdict }) => verdict === "unmet").map(({ criterion }) => criterion as BarringCriterion);
