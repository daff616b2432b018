import type { Need } from "#domain/vocabulary/needs.ts";
import { fold } from "./fold.ts";
import { readWords, terms } from "./normalise.ts";
import { type Synonyms, synonyms } from "./synonyms.ts";

/** What a word means: the first of its synonyms, or the word itself, normalised. One meaning, whatever the language. */
export type Meaning = string;

/** The meanings of a text, each once, in the order in which they are first met, with the word that its author wrote. */
export function meanings(text: string): ReadonlyMap<Meaning, string> {
  const found = new Map<Meaning, string>();
  for (const { term, written } of readWords(text)) {
    const meaning = meaningOf(term);
    if (!found.has(meaning)) found.set(meaning, written);
  }
  return found;
}

/** Meanings as one text that is quick to look into: each between two spaces, ` pret cooperative `. */
export const spaced = (list: readonly Meaning[]): string => (list.length === 0 ? "" : ` ${list.join(" ")} `);

/** What a normalised word means; what every project says means nothing but itself. */
export function meaningOf(term: string): Meaning {
  const line = lineOf(term);
  return line && !line.commonplace ? line.meaning : term;
}

/** The kind of support that a normalised word speaks of, if any. */
export const needSpokenOf = (term: string): Need | undefined => lineOf(term)?.need;

/**
 * How much it tells that a project and an offer share the meaning. What names a kind of support is judged by the needs
 * already, and counts half; what every project says tells nothing.
 */
export function weightOf(meaning: Meaning): number {
  const line = lineOf(meaning);
  if (line?.commonplace) return 0;
  return line?.need ? 0.5 : 1;
}

type Line = Pick<Synonyms, "need" | "commonplace"> & { meaning: Meaning };
const whole = new Map<string, Line>();
const beginnings = new Map<string, Line>();

for (const { words, ...says } of synonyms) {
  const spelled = words.split(" ");
  const [meaning = ""] = terms(spelled[0]?.replace("*", "") ?? "");
  const line: Line = { ...says, meaning };
  for (const word of spelled) {
    if (word.endsWith("*")) keep(beginnings, fold(word.slice(0, -1)), line);
    else for (const term of terms(word)) keep(whole, term, line);
  }
}

function keep(lines: Map<string, Line>, word: string, line: Line): void {
  if (!lines.has(word)) lines.set(word, line);
}

/** The line of synonyms that holds the word, as it stands or without what Arabic writes onto it. */
function lineOf(term: string): Line | undefined {
  const asItStands = whole.get(term) ?? lineOfBeginning(term);
  if (asItStands) return asItStands;
  // The article of a word so short that it is left on (الري), or one letter before a longer one (وقرض).
  const bare = /^ال.{2}$/u.test(term) ? term.slice(2) : /^[وفبكل].{3}/u.test(term) ? term.slice(1) : undefined;
  return bare === undefined ? undefined : (whole.get(bare) ?? lineOfBeginning(bare));
}

/** By the longest beginning that is listed. */
function lineOfBeginning(term: string): Line | undefined {
  for (let length = term.length; length > 1; length--) {
    const line = beginnings.get(term.slice(0, length));
    if (line) return line;
  }
  return undefined;
}
