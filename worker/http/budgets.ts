import type { Budget } from "#db/meter.ts";
import { changes } from "./changes.ts";

/**
 * Design §8: one that reads costs at most 2 round trips and 250 rows; one that writes, 3 trips more. Matching reads at
 * most 1,600 rows at the default limit of 10, and three more (a wish, an offer, its body) for each match beyond it.
 */
const reading: Budget = { roundTrips: 2, rowsRead: 250, rowsWritten: 0 };
const matchingRows = 1600 + 3 * 90;

/** The first that fits decides. */
const budgets: readonly (readonly [RegExp, Budget])[] = [
  [/^POST \/api\/v1\/matches$|\/matches$/, { ...reading, rowsRead: matchingRows }],
  [/^POST \/\w+\/(?:request|follow\/correct)$/, { roundTrips: 5, rowsRead: 250 + matchingRows, rowsWritten: 60 }],
];

/** What one request may cost the database. */
export function budgetOf(request: Request): Budget {
  const route = `${request.method} ${new URL(request.url).pathname}`;
  const own = budgets.find(([pattern]) => pattern.test(route))?.[1];
  return own ?? (changes(request) ? { roundTrips: 5, rowsRead: 250, rowsWritten: 60 } : reading);
}
