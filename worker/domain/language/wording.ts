import type { Locale } from "./locale.ts";

/**
 * The words of an entry: in the language of its source, and in others: as the source itself says them (`own`), or as Wasl
 * translated them.
 */
export type Wording<Words> = {
  lang: Locale;
  original: Words;
  translations: Partial<Record<Locale, Words>>;
  own?: readonly Locale[];
};

/** The words to show a reader: in their language where we have them, else as the source has them. */
export function wordsFor<Words>({ lang, original, translations, own }: Wording<Words>, reader: Locale) {
  const translation = reader === lang ? undefined : translations[reader];
  return translation === undefined
    ? { lang, translated: false, words: original }
    : { lang: reader, translated: !own?.includes(reader), words: translation };
}

/** Some of the words in every version, one after another: what is searched, and what text is matched against. */
export const inEveryVersion = <Words>(
  { original, translations }: Wording<Words>,
  pick: (words: Words) => readonly (string | null)[],
): string =>
  [original, ...Object.values(translations)].flatMap((words) => pick(words as Words).filter(Boolean)).join("\n");
