import { type Meaning, meanings, weightOf } from "#domain/text/meanings.ts";
import type { RequestFacts } from "./facts.ts";

/** What a request says with one of its words: as its author wrote it, and how much sharing it tells. */
export type Said = { written: string; weight: number };

/** Facts whose text has been read once, before they meet many offers. */
export type ReadFacts = RequestFacts & {
  readonly said: ReadonlyMap<Meaning, Said>;
  /** Finds what is said in the words of an offer, each meaning behind a space; `null` when nothing is. */
  readonly heard: RegExp | null;
};

export function readFacts(request: RequestFacts): ReadFacts {
  const said = readText(request.text);
  // One pattern looks through a thousand offers ten times as fast as a look-up for each of their words.
  const heard = said.size === 0 ? null : new RegExp(` (?:${[...said.keys()].join("|")})(?= )`, "g");
  return { ...request, said, heard };
}

/** What everybody says is left out. */
const readText = (text: string): ReadonlyMap<Meaning, Said> =>
  new Map(
    [...meanings(text)]
      .map(([meaning, written]) => [meaning, { written, weight: weightOf(meaning) }] as const)
      .filter(([, { weight }]) => weight > 0),
  );
