import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** A call as whoever makes it saw it: which, and how often it had been tried. */
export type CallSeen = { id: string; tries: number };

const stillWaits = ({ id, tries }: CallSeen) =>
  and(eq(outbox.id, id), eq(outbox.tries, tries), sql`${outbox.state} = 'waiting' AND ${outbox.channel} = 'call'`);

/** They were reached: the number goes. */
export const callReached = (db: Db, seen: CallSeen, at: Instant) =>
  db
    .update(outbox)
    .set({ state: "sent", recipient: "", facts: "{}", tries: sql`${outbox.tries} + 1`, endedAt: at })
    .where(stillWaits(seen));

/** After so many tries nobody calls any more: a week of working days. */
const mostCalls = 5;

/**
 * They were not: due again at `next`; at last it is given up, and stays for a month as it is, for an admin to see. `by`: a
 * fresh id, by which the call is told from what it was before.
 */
export const callMissed = (db: Db, seen: CallSeen, { at, next, by }: { at: Instant; next: Instant; by: string }) =>
  db
    .update(outbox)
    .set({
      lease: by,
      tries: sql`${outbox.tries} + 1`,
      dueAt: next,
      state: sql`iif(${outbox.tries} + 1 >= ${mostCalls}, 'dead', 'waiting')`,
      endedAt: sql`iif(${outbox.tries} + 1 >= ${mostCalls}, ${at}, NULL)`,
    })
    .where(stillWaits(seen));
