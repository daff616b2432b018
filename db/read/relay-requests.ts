import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { among, everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { body, offer } from "#db/schema/directory.ts";
import { introduction } from "#db/schema/introductions.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { namedColumns } from "./own-introductions.ts";

/** Where a request stands in a relay's list: since when something is asked of its author, or when it was filed; and its id. */
export type OfRelayKey = { isAsked: boolean; at: Instant; id: string };

const columns = {
  id: request.id,
  code: request.code,
  state: request.state,
  filedAt: request.filedAt,
  deadEndAt: request.deadEndAt,
  askedSince: request.askedSince,
  name: requestPerson.name,
  problem: requestPerson.problem,
};

const ofRelay = (db: Db, relay: string, where: SQL) =>
  db
    .select(columns)
    .from(request)
    .innerJoin(requestPerson, eq(requestPerson.request, request.id))
    .where(and(eq(request.relay, relay), where));

/** The requests that a relay sees and that ask something of their authors, those that have waited longest first. */
export const askedOfRelay = (db: Db, relay: string, after: OfRelayKey | null, most: number) =>
  ofRelay(
    db,
    relay,
    after === null
      ? sql`${request.askedSince} IS NOT NULL`
      : sql`(${request.askedSince}, ${request.id}) > (${after.at}, ${after.id})`,
  )
    .orderBy(asc(request.askedSince), asc(request.id))
    .limit(most);

/** The others, newest first. */
export const othersOfRelay = (db: Db, relay: string, after: OfRelayKey | null, most: number) =>
  ofRelay(
    db,
    relay,
    and(
      sql`${request.askedSince} IS NULL`,
      after ? sql`(${request.filedAt}, ${request.id}) < (${after.at}, ${after.id})` : everything,
    ) as SQL,
  )
    .orderBy(desc(request.filedAt), desc(request.id))
    .limit(most);
export type RelayRequestRow = Awaited<ReturnType<typeof othersOfRelay>>[number];

/** What is open of these requests, and what has helped. */
export const openOfRequests = (db: Db, requests: readonly string[]) =>
  db
    .select({
      request: introduction.request,
      body: introduction.body,
      offer: introduction.offer,
      state: introduction.state,
      since: introduction.since,
      countsFrom: introduction.countsFrom,
      spent: introduction.spent,
      ...namedColumns,
    })
    .from(introduction)
    .innerJoin(body, eq(body.id, introduction.body))
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .where(
      sql`${among(introduction.request, requests)} AND ${introduction.state} IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted', 'helped')`,
    );
export type OpenRow = Awaited<ReturnType<typeof openOfRequests>>[number];
