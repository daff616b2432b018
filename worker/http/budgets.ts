import type { Context } from "hono";
import type { Budget } from "#db/meter.ts";
import type { AppEnv } from "./app-env.ts";
import { changes } from "./changes.ts";

/** Design §8: one that reads costs at most 2 round trips and 250 rows; one that writes, 3 trips more. */
const reading: Budget = { roundTrips: 2, rowsRead: 250, rowsWritten: 0 };
const writing: Budget = { roundTrips: 5, rowsRead: 250, rowsWritten: 60 };
/** Matching: at most 1,600 rows for ten matches. */
const matchingRows = 1600;

/** A file of offers, of 1,000 lines at most: read beside the offers of its body, and put where its lines wait. */
const checking: Budget = { ...writing, rowsRead: 10_000, rowsWritten: 2_500 };
/** The next lines of a file: 25 at most, in 1,500 places of the lists at most; once more, when somebody else took them. */
const taking: Budget = { ...writing, roundTrips: 7, rowsRead: 15_000, rowsWritten: 15_000 };
/** A body's offers, a hundred at a time. */
const exporting: Budget = { ...reading, roundTrips: 45, rowsRead: 15_000 };

/** Who is asking is read first: a round trip, and a few rows for each body that they are of. */
const session = { roundTrips: 1, rowsRead: 90 };
const knowsWhoAsks = /^\w+ \/\w+\/(?:account|desk|admin|claims|invitations|passkeys|follow\/keep)(?:\/|$)/;
/** An offer stands in a list for each need and territory: twelve needs in a dozen provinces, with the lists of its words. */
const writingOffers: Budget = { ...writing, rowsRead: 1_500, rowsWritten: 1_500 };
/** Design §8: a demand preview looks at 1,000 requests at most. */
const previewing: Budget = { ...writing, rowsRead: 1_250 };
/** A body's first offers come back with it; those of a body that leaves all go, from every list at once. */
const changingStanding: Budget = { ...writing, rowsRead: 40_000, rowsWritten: 40_000 };
/** Of two entries of one body, everything of one goes to the other; its offers leave every list, for the clock to list anew. */
const merging: Budget = changingStanding;
/** A body that registered itself is there once it is verified, with its territories and all the words it is found by. */
const verifying: Budget = { ...writing, rowsRead: 3_000, rowsWritten: 1_000 };

/** The first that fits decides. */
const budgets: readonly (readonly [RegExp, Budget])[] = [
  [/\/matches$/, { ...reading, rowsRead: matchingRows }],
  [/^POST \/\w+\/(?:request|follow\/correct)$/, { ...writing, rowsRead: 250 + matchingRows }],
  [/^POST \/\w+\/desk\/[^/]+\/offers\/demand$/, previewing],
  [/^POST \/\w+\/desk\/[^/]+\/(?:offers\/.+|confirmations)$/, writingOffers],
  [/^POST \/\w+\/desk\/[^/]+\/entry$/, { ...writing, rowsRead: 3_000, rowsWritten: 400 }],
  [/^POST \/\w+\/desk\/[^/]+\/availability$/, changingStanding],
  [/^POST \/\w+\/admin\/bodies\/[^/]+\/standing$/, changingStanding],
  [/^POST \/\w+\/admin\/bodies\/[^/]+\/merging$/, merging],
  [/^POST \/\w+\/admin\/claims\/[^/]+\/verification$/, verifying],
  [/^POST \/\w+\/desk\/[^/]+\/import$/, checking],
  [/^GET \/\w+\/desk\/[^/]+\/imports\/[^/]+$/, { ...reading, rowsRead: 2_500 }],
  [/^POST \/\w+\/desk\/[^/]+\/imports\/[^/]+$/, taking],
  [/^GET \/\w+\/desk\/[^/]+\/offers\.csv$/, exporting],
];

/** What one request may cost the database. */
export function budgetOf(request: Request): Budget {
  const route = `${request.method} ${new URL(request.url).pathname}`;
  const own = budgets.find(([pattern]) => pattern.test(route))?.[1];
  const budget = { ...(own ?? (changes(request) ? writing : reading)) };
  if (!knowsWhoAsks.test(route)) return budget;
  const { roundTrips, rowsRead } = session;
  return { ...budget, roundTrips: budget.roundTrips + roundTrips, rowsRead: budget.rowsRead + rowsRead };
}

/** Allows for more matches than ten: three rows each (the wish, the offer, its body); and for rows beside them. */
export function allowMatches(c: Context<AppEnv>, limit: number, beside = 0): void {
  c.var.budget.rowsRead += 3 * Math.max(0, limit - 10) + beside;
}
