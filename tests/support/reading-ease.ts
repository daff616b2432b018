/** How easily French is read, from 0 to 100: Flesch's measure as Kandel and Moles fitted it to French. */
export function readingEase(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/[.!?…]+(?=\s|$)/)).filter((each) => wordsOf(each).length > 0);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 207 - 1.015 * (words.length / sentences.length) - 73.6 * (syllables / words.length);
}

export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-zà-öø-ÿœ]+/g) ?? [];

/** As it is written out: vowels that stand together are one, and an `e` at the end counts, which is the stricter way. */
const syllablesOf = (word: string): number => Math.max(1, (word.match(/[aeiouyà-æè-ïò-öù-üœ]+/g) ?? []).length);
