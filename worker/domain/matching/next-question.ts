import { barringCriteria } from "./criteria.ts";
import type { NextQuestion, Tally } from "./match.ts";

/** The unknown fact that alone keeps most offers at *to confirm*. */
export const nextQuestion = (matches: readonly Tally[]): NextQuestion | null =>
  barringCriteria
    .map((criterion) => ({ criterion, settles: matches.filter(isHeldBackBy(criterion)).length }))
    .filter(({ settles }) => settles > 0)
    .reduce<NextQuestion | null>((best, next) => (best && best.settles >= next.settles ? best : next), null);

const isHeldBackBy =
  (criterion: string) =>
  ({ unknown }: Tally): boolean =>
    unknown.length === 1 && unknown[0] === criterion;
