import type { Verdict } from "./match.ts";
import type { Judge } from "./ruling.ts";
import type { OfferTerms } from "./terms.ts";

/** The age is within the offer's bounds, both included. */
export const judgeAge: Judge<"age"> = ({ age }, offer) => ({ verdict: verdictOn(age, offer.age), ...offer.age });

function verdictOn(age: number | null, { min, max }: OfferTerms["age"]): Verdict {
  if (min === null && max === null) return "met";
  if (age === null) return "unknown";
  return age >= (min ?? age) && age <= (max ?? age) ? "met" : "unmet";
}
