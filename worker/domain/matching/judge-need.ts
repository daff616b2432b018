import type { Need } from "#domain/vocabulary/needs.ts";
import type { Judge } from "./ruling.ts";

/** The two lists share a need. The first need of a request weighs most, the last least. */
export const judgeNeed: Judge<"need"> = ({ needs }, offer) => {
  const shared = needs.filter((need) => offer.needs.includes(need));
  return { verdict: shared.length > 0 ? "met" : "unmet", share: weightOf(shared, needs), shared };
};

/** Of n needs, the first weighs n, the second n − 1, the last 1; all of them together weigh 1. */
function weightOf(shared: readonly Need[], needs: readonly Need[]): number {
  const whole = (needs.length * (needs.length + 1)) / 2;
  return shared.reduce((sum, need) => sum + needs.length - needs.indexOf(need), 0) / whole;
}
