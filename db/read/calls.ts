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
export const callsLookedAt = 25;

const isAfter = (after: CallKey | null): SQL =>
  after ? sql`(${outbox.dueAt}, ${outbox.id}) > (${after.dueAt}, ${after.id})` : everything;

/**
 * The next calls that wait for the team, the earliest due first: its own, and those of relays that were due before `late`;
 * beside each the request that it is about, and whether the admin sees it.
 */
export const callsWaiting = (db: Db, account: string, after: CallKey | null, late: Instant) =>
  calls(db, isSeenBy(account), teamsCalls(after, late), callsLookedAt);

/** Two walks along two indexes, each by its name: of the calls of relays that are not late yet, none is read. */
const teamsCalls = (after: CallKey | null, late: Instant): SQL => {
  const next = (along: string, which: SQL) =>
    sql`SELECT * FROM (SELECT id, due_at FROM ${outbox} INDEXED BY ${sql.raw(along)} WHERE ${waits} AND ${isAfter(after)} AND ${which}
      ORDER BY due_at, id LIMIT ${callsLookedAt})`;
  return sql`${outbox.id} IN (SELECT id FROM (${next("outbox_calls_waiting", sql`${outbox.dueAt} < ${late}`)}
    UNION ALL ${next("outbox_calls_of_team", sql`${outbox.relay} IS NULL AND ${outbox.dueAt} >= ${late}`)}) ORDER BY due_at, id LIMIT ${callsLookedAt})`;
};

/** The next calls of a relay. */
export const callsOfRelay = (db: Db, relay: string, after: CallKey | null, most: number) =>
  calls(db, everything, sql`${waits} AND ${outbox.relay} = ${relay} AND ${isAfter(after)}`, most);

const calls = (db: Db, isSeen: SQL, which: SQL, most: number) =>
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
      name: requestPerson.name,
      isSeen: sql<number>`${isSeen}`.as("is_seen"),
    })
    .from(outbox)
    .leftJoin(request, eq(request.id, outbox.request))
    .leftJoin(requestPerson, eq(requestPerson.request, outbox.request))
    .where(which)
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(most);

/** A call that waits, if this admin sees it, or this relay's. */
export const callWaiting = (db: Db, id: string, { id: account, isAdmin }: { id: string; isAdmin: boolean }) =>
  db
    .select({ id: outbox.id, letter: outbox.letter, lease: outbox.lease, tries: outbox.tries, relay: outbox.relay })
    .from(outbox)
    .leftJoin(request, eq(request.id, outbox.request))
    .where(and(eq(outbox.id, id), waits, isAdmin ? isSeenBy(account) : sql`${outbox.relay} = ${account}`));

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
