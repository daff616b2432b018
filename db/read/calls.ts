import { and, asc, eq, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { outbox } from "#db/schema/outbox.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** Where a call stands in the list: when it is due, and its id. */
export type CallKey = { dueAt: Instant; id: string };

const waits = sql`${outbox.state} = 'waiting' AND ${outbox.channel} = 'call'`;

/** One page of the calls that wait, the earliest due first, and one more; beside each the request that it is about. */
export const callsWaiting = (db: Db, after: CallKey | null, limit: number) =>
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
      province: request.province,
      needs: request.needs,
      filedAt: request.filedAt,
      problem: requestPerson.problem,
    })
    .from(outbox)
    .leftJoin(request, eq(request.id, outbox.request))
    .leftJoin(requestPerson, eq(requestPerson.request, outbox.request))
    .where(and(waits, after ? sql`(${outbox.dueAt}, ${outbox.id}) > (${after.dueAt}, ${after.id})` : everything))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(limit + 1);

/** A call that waits. */
export const callWaiting = (db: Db, id: string) =>
  db
    .select({ id: outbox.id, letter: outbox.letter, lease: outbox.lease, tries: outbox.tries })
    .from(outbox)
    .where(and(eq(outbox.id, id), waits));

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
