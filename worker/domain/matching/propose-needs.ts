import { needSpokenOf } from "#domain/text/meanings.ts";
import { terms } from "#domain/text/normalise.ts";
import { type Need, needs } from "#domain/vocabulary/needs.ts";

/** The needs that the words of a problem speak of, the most spoken of first. A proposal: the author decides. */
export function proposeNeeds(text: string): readonly Need[] {
  const spokenOf = terms(text).map(needSpokenOf);
  return needs
    .map((need) => ({ need, evidence: spokenOf.filter((each) => each === need).length }))
    .filter(({ evidence }) => evidence > 0)
    .toSorted((one, other) => other.evidence - one.evidence)
    .map(({ need }) => need);
}
