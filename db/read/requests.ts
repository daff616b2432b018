import { and, desc, eq, getTableColumns, gt, lt, type SQL, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { relayWords } from "#db/schema/relays.ts";
import {
  followSession,
  request,
  requestConsent,
  requestHistory,
  requestJudgement,
  requestPerson,
} from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** The requests that these forms filed, newest first: to know a form when it comes again. */
export const requestsOfForms = (db: Db, formKeys: readonly string[]) =>
  db
    .select({
      id: request.id,
      formKey: request.formKey,
      relay: request.relay,
      code: request.code,
      digest: request.digest,
      renewal: request.renewal,
      state: request.state,
      filedAt: request.filedAt,
    })
    .from(request)
    .where(among(request.formKey, formKeys))
    .orderBy(desc(request.filedAt), desc(request.code))
    .limit(10);

/** The session behind a cookie: the request that its holder may see and act on, while it lasts. */
export type FollowHolder = { tokenHash: string; at: Instant };
/** Who may read a request as its author does: also the relay who filed it, until its author takes it over. */
export type OwnReader = FollowHolder | { relay: string; request: string };

/** The request that somebody may read as its author. */
export const requestOfHolder = (db: Db, holder: OwnReader): SQL<string> =>
  "relay" in holder
    ? sql`(SELECT id FROM ${request} AS own WHERE own.id = ${holder.request} AND own.relay = ${holder.relay})`
    : sql`${db
        .select({ request: followSession.request })
        .from(followSession)
        .where(and(eq(followSession.tokenHash, holder.tokenHash), gt(followSession.expiresAt, holder.at)))}`;

/** The same with how it stands, to act on it. */
export const requestOfSession = (db: Db, holder: FollowHolder) =>
  db
    .select({ id: request.id, state: request.state })
    .from(request)
    .where(eq(request.id, requestOfHolder(db, holder)));

/** The request of a session, as its receipt is renewed. */
export const requestToRenew = (db: Db, holder: FollowHolder) =>
  db
    .select({
      id: request.id,
      code: request.code,
      state: request.state,
      version: request.version,
      renewal: request.renewal,
      pinHash: request.pinHash,
      filedAt: request.filedAt,
      relay: request.relay,
    })
    .from(request)
    .where(eq(request.id, requestOfHolder(db, holder)));

/** The relay who sees the request of a session. */
export const relayOfHolder = (db: Db, holder: FollowHolder): SQL =>
  sql`(SELECT relay FROM ${request} AS own WHERE own.id = ${requestOfHolder(db, holder)})`;

const ownIs = (column: typeof request.id | typeof requestPerson.request, db: Db, holder: OwnReader) =>
  eq(column, requestOfHolder(db, holder));

const { request: _sameAsId, ...personColumns } = getTableColumns(requestPerson);

/** The relay who sees the request, as it says of itself to everybody. */
const seenByRelay = sql<string | null>`(SELECT json_object('name', ${relayWords.name}, 'phone', ${relayWords.phone},
  'address', ${relayWords.address}) FROM ${relayWords} WHERE ${relayWords.relay} = ${request.relay})`.as(
  "seen_by_relay",
);
/** Who filed it for its author, with the consent as it was recorded; the name is there while its account is. */
const filedFor = sql<
  string | null
>`(SELECT json_object('name', ${relayWords.name}, 'given', c.given, 'version', c.version,
  'locale', c.locale, 'at', c.at) FROM ${requestConsent} AS c LEFT JOIN ${relayWords} ON ${relayWords.relay} = c.by
  WHERE c.request = ${request.id} AND c.by IS NOT NULL ORDER BY c.at LIMIT 1)`.as("filed_for");

/** The request of the session, its words and contact beside it: what its author alone may read. */
export const ownRequest = (db: Db, holder: OwnReader) =>
  db
    .select({ ...getTableColumns(request), ...personColumns, seenByRelay, filedFor })
    .from(request)
    .innerJoin(requestPerson, eq(requestPerson.request, request.id))
    .where(ownIs(request.id, db, holder));
export type OwnRequestRow = Awaited<ReturnType<typeof ownRequest>>[number];

export const ownConsent = (db: Db, holder: OwnReader) =>
  db
    .select()
    .from(requestConsent)
    .where(eq(requestConsent.request, requestOfHolder(db, holder)))
    .orderBy(desc(requestConsent.at))
    .limit(1);

export const ownHistory = (db: Db, holder: OwnReader, most: number) =>
  db
    .select()
    .from(requestHistory)
    .where(eq(requestHistory.request, requestOfHolder(db, holder)))
    .orderBy(desc(requestHistory.version))
    .limit(most);
export type RequestHistoryRow = Awaited<ReturnType<typeof ownHistory>>[number];

export const ownJudgements = (db: Db, holder: OwnReader, most: number) =>
  db
    .select()
    .from(requestJudgement)
    .where(eq(requestJudgement.request, requestOfHolder(db, holder)))
    .orderBy(desc(requestJudgement.version))
    .limit(most);

/** Requests that ended before `before` and whose person is still kept: what the clock erases, a few at a time. */
export const endedBefore = (db: Db, before: Instant, most: number) =>
  db
    .select({ id: request.id, state: request.state, version: request.version })
    .from(request)
    .innerJoin(requestHistory, and(eq(requestHistory.request, request.id), eq(requestHistory.version, request.version)))
    .where(and(sql`${request.state} IN ('withdrawn', 'closed', 'set-aside')`, lt(requestHistory.at, before)))
    .limit(most);
