import type { LocalDate } from "#domain/time/local-date.ts";
import type { RequestFacts } from "./facts.ts";
import { judge } from "./judge.ts";
import type { Match } from "./match.ts";
import type { Loads, OfferTerms } from "./terms.ts";

/** The offers that may be proposed for a request, best first, all of them. */
export const rank = (
  request: RequestFacts,
  offers: readonly OfferTerms[],
  today: LocalDate,
  loads?: Loads,
): readonly Match[] => judge(request, offers, today, loads ? { loads } : {}).matches;
