import type { LocalDate } from "#domain/time/local-date.ts";
import { weigh } from "./assess.ts";
import type { Tally } from "./match.ts";
import type { ReadFacts } from "./read-facts.ts";
import type { OfferTerms } from "./terms.ts";

/** An offer beside what it comes to. */
export type Weighed = { offer: OfferTerms; tally: Tally };

/** Weighs each offer against one request. */
export const weighEach = (request: ReadFacts, offers: readonly OfferTerms[], today: LocalDate): readonly Weighed[] =>
  offers.map((offer) => ({ offer, tally: weigh(request, offer, today) }));

/** Whether nothing stands between the request and the offer. */
export const canBeProposed = ({ tally }: Weighed): boolean => tally.unmet.length === 0;
