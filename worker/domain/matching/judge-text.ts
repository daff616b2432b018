import type { Said } from "./read-facts.ts";
import type { Judge } from "./ruling.ts";

/** The offer speaks of what the project speaks of, in whatever language. Nothing said scores half. */
export const judgeText: Judge<"text"> = ({ said, heard }, { words }) => {
  if (heard === null) return { verdict: null, share: 0.5, terms: [] };
  const shared = (words.match(heard) ?? [])
    .map((found) => said.get(found.slice(1)))
    .filter((each) => each !== undefined);
  return { verdict: null, share: Math.min(1, told(shared) / enough), terms: shared.map(({ written }) => written) };
};

const told = (shared: readonly Said[]): number => shared.reduce((sum, { weight }) => sum + weight, 0);

/** Three words of its subject say that an offer is about the same thing. */
const enough = 3;
