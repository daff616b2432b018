import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { seenBy } from "#db/read/account-regions.ts";
import { outbox } from "#db/schema/outbox.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** Where a call stands in the list: when it is due, and its id. */
export type CallKey = { dueAt: Instant; id: string };

const waits = sql`${outbox.state} = 'waiting' AND ${outbox.channel} = 'call'`;

/** Holds for the calls that an admin sees: those about a request of their regions, and those about none. */
const isSeenBy = (account: string): SQL => sql`(${outbox.request} IS NULL OR ${seenBy(account)})`;

/** So many calls are looked at for one page, however few of them the admin sees. */
export const callsLookedAt = 40;

/** The next calls that wait, the earliest due first; beside each the request that it is about, and whether the admin sees it. */
export const callsWaiting = (db: Db, account: string, after: CallKey | null) =>
  db
    .select({
      id: outbox.id,
      letter: outbox.letter,
      facts: outbox.facts,
      number: outbox.recipient,
      locale: outbox.locale,
      dueAt: outbox.dueAt,
      tries: outbox.tries,
      callBy: outbox.callBy,
      request: outbox.request,
      code: request.code,
      province: request.province,
      needs: request.needs,
      filedAt: request.filedAt,
      problem: requestPerson.problem,
      isSeen: sql<number>`${isSeenBy(account)}`.as("is_seen"),
    })
    .from(outbox)
    .leftJoin(request, eq(request.id, outbox.request))
    .leftJoin(requestPerson, eq(requestPerson.request, outbox.request))
    .where(and(waits, after ? sql`(${outbox.dueAt}, ${outbox.id}) > (${after.dueAt}, ${after.id})` : everything))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(callsLookedAt);

/** A call that waits, if this admin sees it. */
export const callWaiting = (db: Db, id: string, account: string) =>
  db
    .select({ id: outbox.id, letter: outbox.letter, lease: outbox.lease, tries: outbox.tries })
    .from(outbox)
    .leftJoin(request, eq(request.id, outbox.request))
    .where(and(eq(outbox.id, id), waits, isSeenBy(account)));

/** The request that a call is about, as its receipt is renewed. */
export const requestOfCall = (db: Db, call: string) =>
  db
    .select({
      id: request.id,
      code: request.code,
      state: request.state,
      version: request.version,
      renewal: request.renewal,
      filedAt: request.filedAt,
      locale: request.locale,
    })
    .from(outbox)
    .innerJoin(request, eq(request.id, outbox.request))
    .where(and(eq(outbox.id, call), waits));
