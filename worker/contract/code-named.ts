import { fold } from "#domain/text/fold.ts";
import { localeCodes } from "./locales.ts";
import { words as ar } from "./words/ar.ts";
import { words as en } from "./words/en.ts";
import { words as fr } from "./words/fr.ts";
import type { Words } from "./words/words.ts";

const catalogues = { fr, ar, en } as const;

/** A closed list that people name things of. */
export type NamedList = {
  [List in keyof Words]: Words[List] extends Record<string, string | { label: string }> ? List : never;
}[keyof Words];

/** One spelling for what is written in several ways: case, accents, punctuation and the spaces around do not count. */
export const spelled = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * The code of what somebody wrote: the code itself, or its label in one of our languages, in any spelling. What names
 * nothing comes back as it was written, and is refused as such.
 */
export const codeNamed = (list: NamedList, text: string): string => namesOf(list).get(spelled(text)) ?? text.trim();

/** Read once for each list: the country alone has as many names as territories, three times over. */
const known = new Map<NamedList, ReadonlyMap<string, string>>();

function namesOf(list: NamedList): ReadonlyMap<string, string> {
  const before = known.get(list);
  if (before) return before;
  const labelled = localeCodes.flatMap((locale) =>
    Object.entries<string | { label: string }>(catalogues[locale][list]).flatMap(([code, label]) => [
      [spelled(code), code] as const,
      [spelled(typeof label === "string" ? label : label.label), code] as const,
    ]),
  );
  const names = new Map(labelled);
  known.set(list, names);
  return names;
}
