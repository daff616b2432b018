import { fold } from "#domain/text/fold.ts";
import { terms } from "#domain/text/normalise.ts";
import { type Need, needs } from "#domain/vocabulary/needs.ts";
import { needWords } from "./need-words.ts";

/** The needs that the words of a problem speak of, the most spoken of first. A proposal: the author decides. */
export function proposeNeeds(text: string): readonly Need[] {
  const said = terms(text);
  return needs
    .map((need) => ({ need, evidence: said.filter((term) => speaksOf[need].test(term)).length }))
    .filter(({ evidence }) => evidence > 0)
    .toSorted((one, other) => other.evidence - one.evidence)
    .map(({ need }) => need);
}

const patternOf = (words: string): RegExp =>
  new RegExp(`^(?:${fold(words).trim().replaceAll("*", "\\p{L}*").split(/\s+/).join("|")})$`, "u");

const speaksOf = Object.fromEntries(needs.map((need) => [need, patternOf(needWords[need])])) as Record<Need, RegExp>;
