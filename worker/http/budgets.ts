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

/** The keys of the sitemap's chunks, of 10,000 offers and as many bodies: once an hour, then they are kept (decision 035). */
const indexing: Budget = { ...reading, rowsRead: 20_000 };

/** Who is asking is read first: a round trip, and a few rows for each body that they are of. */
const session = { roundTrips: 1, rowsRead: 90 };
const knowsWhoAsks = /^\w+ \/\w+\/(?:account|desk|admin|relay|relays|claims|invitations|passkeys|follow\/keep)(?:\/|$)/;
/** An offer stands in a list for each need and territory: twelve needs in a dozen provinces, with the lists of its words. */
const writingOffers: Budget = { ...writing, rowsRead: 1_500, rowsWritten: 1_500 };
/** Somebody who came to the desk: matching, an offer whose last place is taken from every list, and the proposals. */
const receiving: Budget = { ...writing, rowsRead: 500 + matchingRows, rowsWritten: 1_500 };
/** To whom a case may be handed over: the case says what matching reads, whose two trips come after; and a search by words. */
const choosingReceiver: Budget = { ...reading, roundTrips: 3, rowsRead: 400 + matchingRows };
/** Handed over; refused, the form comes back with what may be chosen now. */
const handingOver: Budget = {
  roundTrips: 2 + choosingReceiver.roundTrips,
  rowsRead: 800 + matchingRows,
  rowsWritten: 80,
};
/** Design §8: a demand preview looks at 1,000 requests at most. */
const previewing: Budget = { ...writing, rowsRead: 1_250 };
/** A body's first offers come back with it; those of a body that leaves all go, from every list at once. */
const changingStanding: Budget = { ...writing, rowsRead: 40_000, rowsWritten: 40_000 };
/** Of two entries of one body, everything of one goes to the other; its offers leave every list, for the clock to list anew. */
const merging: Budget = changingStanding;
/** A body that registered itself is there once it is verified, with its territories and all the words it is found by. */
const verifying: Budget = { ...writing, rowsRead: 3_000, rowsWritten: 1_000 };

/** A queue of twelve regions is twelve queues, of which the first are put in order together. */
const queueing: Budget = { ...reading, rowsRead: 900 };
/**
 * A case: its introductions with their bodies and history, what those have in hand, requests that look like it, and matching,
 * whose two trips come after the one that says what is to be matched.
 */
const reviewing: Budget = { ...reading, roundTrips: 3, rowsRead: 900 + matchingRows };
/** A step of a case: the regions of whoever takes it, what the step reads (matching, when it is reopened); refused, the page. */
const steppingCase: Budget = {
  roundTrips: 5 + reviewing.roundTrips,
  rowsRead: reviewing.rowsRead + matchingRows + 500,
  rowsWritten: 400,
};
/** The clear proposals among forty cases; ten approved in one batch, once more when somebody was faster. */
const previewingClear: Budget = { ...reading, rowsRead: 4_000 };
const approvingClear: Budget = { ...writing, rowsRead: 3_000, rowsWritten: 1_200 };

/**
 * A step of an introduction, by its author or by a link: those of the body who are told, and the lists that an offer leaves
 * when its last place is taken.
 */
const steppingByOneself: Budget = { ...writing, rowsRead: 700, rowsWritten: 1_500 };

/** A check-in that is answered with *stuck*: matching runs, and the bodies that help are told. */
const answeringCheckIn: Budget = { ...writing, rowsRead: 700 + matchingRows, rowsWritten: 200 };

/** A request ends by its author, and with it five introductions at most, each of them told to those of its body. */
const endingOwn: Budget = { ...writing, rowsRead: 700, rowsWritten: 300 };

/** A relay that stops, or is ended: whatever it filed goes on without it. */
const freeing: Budget = changingStanding;
/** For somebody else: as they would file it themselves, with the receipt. */
const filingForSomebody: Budget = { ...writing, rowsRead: 300 + matchingRows, rowsWritten: 100 };

/** The first that fits decides. */
const budgets: readonly (readonly [RegExp, Budget])[] = [
  [/^GET \/sitemap\.xml$/, indexing],
  [/^GET \/\w+\/follow\/data$/, { ...reading, rowsRead: 20_000 }],
  [/\/follow\/matches$/, reading],
  [/\/matches$/, { ...reading, rowsRead: matchingRows }],
  [/^POST \/\w+\/(?:follow\/introductions|answers)\/[^/]+$/, steppingByOneself],
  [/^POST \/\w+\/(?:follow|answers\/[^/]+|relay\/requests\/[^/]+)\/check-in$/, answeringCheckIn],
  [/^POST \/\w+\/follow\/(?:withdraw|close|erase)$/, endingOwn],
  [/^POST \/\w+\/(?:request|follow\/(?:correct|fact))$/, { ...writing, rowsRead: 250 + matchingRows }],
  [/^POST \/\w+\/desk\/[^/]+\/offers\/demand$/, previewing],
  [/^POST \/\w+\/desk\/[^/]+\/walk-in$/, receiving],
  [/^GET \/\w+\/desk\/[^/]+\/introductions\/[^/]+\/hand-over$/, choosingReceiver],
  [/^POST \/\w+\/desk\/[^/]+\/introductions\/[^/]+\/hand-over$/, handingOver],
  [/^POST \/\w+\/relay\/file$/, filingForSomebody],
  [/^POST \/\w+\/relay\/requests\/.+$/, steppingByOneself],
  [/^POST \/\w+\/(?:relays\/leave|account\/erasure|admin\/relays\/[^/]+\/end)$/, freeing],
  [/^POST \/\w+\/desk\/[^/]+\/(?:offers\/.+|confirmations)$/, writingOffers],
  [/^POST \/\w+\/desk\/[^/]+\/entry$/, { ...writing, rowsRead: 3_000, rowsWritten: 400 }],
  [/^POST \/\w+\/desk\/[^/]+\/availability$/, changingStanding],
  [/^POST \/\w+\/admin\/bodies\/[^/]+\/standing$/, changingStanding],
  [/^POST \/\w+\/admin\/bodies\/[^/]+\/merging$/, merging],
  [/^POST \/\w+\/admin\/claims\/[^/]+\/verification$/, verifying],
  [/^GET \/\w+\/admin\/review(?:\/(?:next|previous))?$/, queueing],
  [/^GET \/\w+\/admin\/review\/clear$/, previewingClear],
  [/^POST \/\w+\/admin\/review\/clear$/, approvingClear],
  [/^GET \/\w+\/admin\/requests\/[^/]+$/, reviewing],
  [/^POST \/\w+\/admin\/requests\/.+$/, steppingCase],
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
