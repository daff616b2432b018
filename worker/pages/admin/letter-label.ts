import type { Locale } from "#contract/locales.ts";
import { teamSpeechOf } from "#web/i18n/team.ts";

/** What a letter is called, by the name that stands in the journal: its own, where the product writes it no more. */
export function letterLabel(letter: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = teamSpeechOf(locale).copy.letters.names;
  return names[letter] ?? letter;
}
