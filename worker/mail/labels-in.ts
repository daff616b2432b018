import type { Locale } from "#contract/locales.ts";
import { tags } from "./tags.ts";

/** Labels of a closed list, one after the other, as they stand inside a sentence: "financement et accompagnement". */
export const labelsIn = (locale: Locale, labels: readonly string[]): string =>
  new Intl.ListFormat(tags[locale], { type: "conjunction" }).format(labels.map(inSentence));

const inSentence = (label: string): string => label.charAt(0).toLocaleLowerCase() + label.slice(1);
