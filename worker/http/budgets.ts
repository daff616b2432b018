import type { Context } from "hono";
import type { Budget } from "#db/meter.ts";
import type { AppEnv } from "./app-env.ts";
import { changes } from "./changes.ts";

/** Design §8: one that reads costs at most 2 round trips and 250 rows; one that writes, 3 trips more. */
const reading: Budget = { roundTrips: 2, rowsRead: 250, rowsWritten: 0 };
const writing: Budget = { roundTrips: 5, rowsRead: 250, rowsWritten: 60 };
/** Matching: at most 1,600 rows for ten matches. */
const matchingRows = 1600;

/** The first that fits decides. */
const budgets: readonly (readonly [RegExp, Budget])[] = [
  [/\/matches$/, { ...reading, rowsRead: matchingRows }],
  [/^POST \/\w+\/(?:request|follow\/correct)$/, { ...writing, rowsRead: 250 + matchingRows }],
];

/** What one request may cost the database. */
export function budgetOf(request: Request): Budget {
  const route = `${request.method} ${new URL(request.url).pathname}`;
  const own = budgets.find(([pattern]) => pattern.test(route))?.[1];
  return { ...(own ?? (changes(request) ? writing : reading)) };
}

/** Allows for more matches than ten: three rows each (the wish, the offer, its body); and for rows beside them. */
export function allowMatches(c: Context<AppEnv>, limit: number, beside = 0): void {
  c.var.budget.rowsRead += 3 * Math.max(0, limit - 10) + beside;
}
