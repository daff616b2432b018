import type { Locale } from "./locale.ts";

/** The words of an entry: in the language of its source, and as Wasl translated them. */
export type Wording<Words> = { lang: Locale; original: Words; translations: Partial<Record<Locale, Words>> };

/** The words to show a reader: in their language where we have them, else as the source has them. */
export function wordsFor<Words>({ lang, original, translations }: Wording<Words>, reader: Locale) {
  const translation = reader === lang ? undefined : translations[reader];
  return translation === undefined
    ? { lang, translated: false, words: original }
    : { lang: reader, translated: true, words: translation };
}

/** Every version of the words, one after another: what text is matched against. */
export const everyWord = <Words extends object>({ original, translations }: Wording<Words>): string =>
  [original, ...Object.values(translations)]
    .flatMap((words) => Object.values(words as Record<string, unknown>))
    .filter((word) => typeof word === "string")
    .join("\n");
