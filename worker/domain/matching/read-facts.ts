import { type Meaning, meanings, weightOf } from "#domain/text/meanings.ts";
import type { RequestFacts } from "./facts.ts";

/** What a request says with one of its words: as its author wrote it, and how much sharing it tells. */
export type Said = { written: string; weight: number };

/** Facts whose text has been read once, before they meet many offers. */
export type ReadFacts = RequestFacts & { readonly said: ReadonlyMap<Meaning, Said> };

export const readFacts = (request: RequestFacts): ReadFacts => ({ ...request, said: readText(request.text) });

/** What everybody says is left out. */
const readText = (text: string): ReadonlyMap<Meaning, Said> =>
  new Map(
    [...meanings(text)]
      .map(([meaning, written]) => [meaning, { written, weight: weightOf(meaning) }] as const)
      .filter(([, { weight }]) => weight > 0),
  );
