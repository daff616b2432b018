import { and, desc, eq, getTableColumns, gt, lt, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
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
      formKey: request.formKey,
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

/** The session behind a cookie: the request that its holder may see, while it lasts. */
export type FollowHolder = { tokenHash: string; at: Instant };

/** The request of a session. */
export const requestOfHolder = (db: Db, { tokenHash, at }: FollowHolder) =>
  db
    .select({ request: followSession.request })
    .from(followSession)
    .where(and(eq(followSession.tokenHash, tokenHash), gt(followSession.expiresAt, at)));

/** The same with how it stands, to act on it. */
export const requestOfSession = (db: Db, holder: FollowHolder) =>
  db
    .select({ id: request.id, state: request.state })
    .from(request)
    .where(eq(request.id, requestOfHolder(db, holder)));

const ownIs = (column: typeof request.id | typeof requestPerson.request, db: Db, holder: FollowHolder) =>
  eq(column, requestOfHolder(db, holder));

const { request: _sameAsId, ...personColumns } = getTableColumns(requestPerson);

/** The request of the session, its words and contact beside it: what its author alone may read. */
export const ownRequest = (db: Db, holder: FollowHolder) =>
  db
    .select({ ...getTableColumns(request), ...personColumns })
    .from(request)
    .innerJoin(requestPerson, eq(requestPerson.request, request.id))
    .where(ownIs(request.id, db, holder));
export type OwnRequestRow = Awaited<ReturnType<typeof ownRequest>>[number];

export const ownConsent = (db: Db, holder: FollowHolder) =>
  db
    .select()
    .from(requestConsent)
    .where(eq(requestConsent.request, requestOfHolder(db, holder)))
    .orderBy(desc(requestConsent.at))
    .limit(1);

export const ownHistory = (db: Db, holder: FollowHolder, most: number) =>
  db
    .select()
    .from(requestHistory)
    .where(eq(requestHistory.request, requestOfHolder(db, holder)))
    .orderBy(desc(requestHistory.version))
    .limit(most);
export type RequestHistoryRow = Awaited<ReturnType<typeof ownHistory>>[number];

export const ownJudgements = (db: Db, holder: FollowHolder, most: number) =>
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
