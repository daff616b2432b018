import { terms } from "#domain/text/normalise.ts";
import type { Judge } from "./ruling.ts";

/** The share of the request's words that the offer uses too. Nothing said scores half. */
export const judgeText: Judge<"text"> = (request, offer) => {
  if (request.terms.length === 0) return { verdict: null, share: 0.5, terms: [] };
  const offered = new Set(terms(offer.words));
  const found = request.terms.filter((term) => offered.has(term));
  return { verdict: null, share: found.length / request.terms.length, terms: found };
};
