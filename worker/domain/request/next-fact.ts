import type { RequestFacts } from "#domain/matching/facts.ts";
import type { BarringCriterion } from "#domain/matching/match.ts";

/** The facts that an author may have left out, and that one answer adds, in the order in which they are asked. */
export const openFacts = ["stage", "legalForm", "groups", "age", "amountMad"] as const;
export type OpenFact = (typeof openFacts)[number];

type Said = Pick<RequestFacts, OpenFact | "needs">;

/**
 * The fact to ask next: of those that were not said, the one that most of the matches ask for; else the first. `null`:
 * all is said. `asked`: the questions of each match, as it was judged.
 */
export function nextFact(said: Said, asked: readonly (readonly BarringCriterion[])[]): OpenFact | null {
  const unsaid = openFacts.filter((fact) => isUnsaid(said, fact) && isOfUse(said, fact));
  const askedBy = (fact: OpenFact) => asked.filter((questions) => questions.includes(criterionOf[fact])).length;
  return unsaid.toSorted((one, other) => askedBy(other) - askedBy(one))[0] ?? null;
}

const isUnsaid = (said: Said, fact: OpenFact): boolean => {
  const value = said[fact];
  return Array.isArray(value) ? value.length === 0 : value === null;
};

/** An amount says nothing of who asks for no money. */
const isOfUse = ({ needs }: Said, fact: OpenFact): boolean => fact !== "amountMad" || needs.includes("financing");

const criterionOf: Record<OpenFact, BarringCriterion> = {
  stage: "stage",
  legalForm: "legalForm",
  groups: "groups",
  age: "age",
  amountMad: "amount",
};
