import { sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { history, journal } from "#db/schema/history.ts";
import { introduction, introductionHistory } from "#db/schema/introductions.ts";
import { request, requestHistory } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { type Allowance, withinAllowances } from "./allowance.ts";

/** Refuses the batch when a step of an introduction was taken since this version: it is dated a second time, which its key forbids. */
export const unlessStepped = (db: Db, { id, version }: { id: string; version: number }) =>
  db.insert(introductionHistory).select(
    sql`SELECT introduction, version, step, at, by, reason FROM ${introductionHistory} WHERE introduction = ${id}
      AND version = ${version} AND NOT EXISTS (SELECT 1 FROM ${introduction} AS i WHERE i.id = ${id} AND i.version = ${version})`,
  );

/** The same of several, as the clock looked at them: when a step was taken of one, or there is news of it, all are looked at again. */
export const unlessMoved = (db: Db, seen: readonly { id: string; version: number; countsFrom: Instant }[]) =>
  db.insert(introductionHistory).select(
    sql`SELECT h.introduction, h.version, h.step, h.at, h.by, h.reason FROM json_each(${JSON.stringify(seen)}) AS seen
      CROSS JOIN ${introductionHistory} AS h ON h.introduction = seen.value ->> 'id' AND h.version = seen.value ->> 'version'
      CROSS JOIN ${introduction} AS i ON i.id = h.introduction
      WHERE i.version <> h.version OR i.counts_from <> seen.value ->> 'countsFrom'`,
  );

/**
 * Refuses the batch that ends requests when something was begun meanwhile that should end with them: only what a body has
 * accepted may go on. Stands after what ends.
 */
export const unlessOpen = (db: Db, requests: readonly string[]) =>
  db.insert(requestHistory).select(
    sql`SELECT h.request, h.version, h.step, h.at, h.by, h.reason FROM json_each(${JSON.stringify(requests)}) AS ended
      CROSS JOIN ${requestHistory} AS h ON h.request = ended.value AND h.version = 1
      WHERE EXISTS (SELECT 1 FROM ${introduction} AS i WHERE i.request = ended.value
        AND i.state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked'))`,
  );

/** Refuses the batch when the request is over, or its person erased, meanwhile: its filing is dated a second time, which its key forbids. */
export const unlessOver = (db: Db, requestId: string) =>
  db.insert(requestHistory).select(
    sql`SELECT request, version, step, at, by, reason FROM ${requestHistory} WHERE request = ${requestId} AND version = 1
      AND NOT EXISTS (SELECT 1 FROM ${request} AS r WHERE r.id = ${requestId} AND r.state = 'submitted')`,
  );

/** Refuses the batch of a relay when the author has taken the request over meanwhile: from then on the relay has no say in it. */
export const unlessTakenOver = (db: Db, { request: id, relay }: { request: string; relay: string }) =>
  db.insert(requestHistory).select(
    sql`SELECT request, version, step, at, by, reason FROM ${requestHistory} WHERE request = ${id} AND version = 1
      AND NOT EXISTS (SELECT 1 FROM ${request} AS r WHERE r.id = ${id} AND r.relay = ${relay})`,
  );

/** Refuses the batch that files a request when an allowance that it took is used up. Stands after both. */
export const unlessSpent = (db: Db, requestId: string, allowances: readonly Allowance[]) =>
  db.insert(requestHistory).select(
    sql`SELECT request, version, step, at, by, reason FROM ${requestHistory} WHERE request = ${requestId} AND version = 1
      AND NOT (${withinAllowances(allowances)})`,
  );

/** Refuses the batch that suspends a body when something was put to it meanwhile. Stands after what lapses with it. */
export const unlessWaiting = (db: Db, { body, version }: { body: string; version: number }) =>
  db.insert(history).select(
    sql`SELECT noun, subject, version, step, at, by, reason FROM ${history} WHERE noun = 'body' AND subject = ${body}
      AND version = ${version} AND EXISTS (SELECT 1 FROM ${introduction} AS i WHERE i.body = ${body} AND i.state IN ('sent', 'asked'))`,
  );

/** A case as somebody saw it: at a version, in somebody's hands or in nobody's. */
type InHands = { id: string; version: number; from: string | null };

/** Refuses the batch when a case is no longer as it was seen: its line of the journal is written a second time. */
export const unlessInOtherHands = (db: Db, { id, version, from }: InHands, line: string) =>
  db.insert(journal).select(
    sql`SELECT id, at, by, what, noun, subject FROM ${journal} WHERE id = ${line} AND NOT EXISTS (SELECT 1
      FROM ${introduction} AS i WHERE i.id = ${id} AND i.version = ${version} AND i.assignee IS ${from})`,
  );
