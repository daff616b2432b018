import { fold } from "./fold.ts";
import { stopWords } from "./stop-words.ts";

/** A word of a text: normalised, and as its author wrote it. */
export type ReadWord = { term: string; written: string };

/** The words of a text that carry meaning, in one spelling, each once, in the order in which they are first met. */
export const terms = (text: string): readonly string[] => readWords(text).map(({ term }) => term);

/** The same, each beside the way in which it was first written. */
export function readWords(text: string): readonly ReadWord[] {
  const read = new Map<string, ReadWord>();
  for (const [written] of text.replace(englishNot, "").matchAll(writtenWord)) {
    for (const [spelled] of fold(written).matchAll(word)) {
      const term = carriesMeaning(spelled) ? singular(withoutArticle(spelled)) : "";
      if (carriesMeaning(term) && !read.has(term)) read.set(term, { term, written });
    }
  }
  return [...read.values()];
}

// don't, can't: what the apostrophe leaves is not the French don.
const englishNot = /n['’]t(?![\p{L}\p{M}])/giu;
// An apostrophe ends a word, so that an elision (l'eau, qu'elle) leaves its letters behind, to be dropped.
const writtenWord = /[\p{L}\p{N}\p{M}\u0640]+/gu;
const word = /[\p{L}\p{N}]+/gu;

const carriesMeaning = (term: string): boolean => (term.length > 1 || /\d/.test(term)) && !stopWords.has(term);

/** The Arabic article, with the conjunction or preposition that is written onto it. */
const withoutArticle = (term: string): string => term.replace(/^(?:[وف]?[بك]?ال|[وف]?لل)(?=.{3})/u, "");

/** Plurals, roughly: the same on both sides of a comparison is all that is asked of it. */
const singular = (term: string): string => (/^[a-z]+$/.test(term) ? withoutS(term) : term.replace(arabicEnding, ""));

function withoutS(term: string): string {
  if (term.length < 4) return term;
  if (term.endsWith("eaux")) return term.slice(0, -1);
  if (term.endsWith("aux")) return `${term.slice(0, -2)}l`;
  return term.replace(/(?<!s)s$|x$/, "");
}

/** The feminine, its plural and the masculine plural, where enough of the word is left (Larkey's light stemmer, in part). */
const arabicEnding = /(?<=^\p{Script=Arabic}{3,})(?:ات|ه)$|(?<=^\p{Script=Arabic}{4,})(?:ون|ين)$/u;
