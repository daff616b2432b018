import { fold } from "./fold.ts";
import { stopWords } from "./stop-words.ts";

/** The words of a text that carry meaning, in one spelling, each once, in the order in which they are first met. */
export const terms = (text: string): readonly string[] => [
  ...new Set(
    (fold(text).match(word) ?? []).filter(carriesMeaning).map(withoutArticle).map(singular).filter(carriesMeaning),
  ),
];

// An apostrophe ends a word, so that an elision (l'eau, qu'elle) leaves its letters behind, to be dropped.
const word = /[\p{L}\p{N}]+/gu;

const carriesMeaning = (term: string): boolean => (term.length > 1 || /\d/.test(term)) && !stopWords.has(term);

/** The Arabic article, with the conjunction or preposition that is written onto it. */
const withoutArticle = (term: string): string => term.replace(/^(?:[وفبك]?ال|لل)(?=.{3})/u, "");

/** French plurals, roughly: the same on both sides of a comparison is all that is asked of it. */
function singular(term: string): string {
  if (term.length < 4 || !/^[a-z]+$/.test(term)) return term;
  if (term.endsWith("eaux")) return term.slice(0, -1);
  if (term.endsWith("aux")) return `${term.slice(0, -2)}l`;
  return term.replace(/(?<!s)s$|x$/, "");
}
