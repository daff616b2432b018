import type { Locale } from "#contract/locales.ts";
import { speechOf } from "#web/i18n/speech.ts";

/** What a letter is called, by the name that stands in the journal: its own, where the product writes it no more. */
export function letterLabel(letter: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = speechOf(locale).copy.letters.names;
  return names[letter] ?? letter;
}
