import { and, desc, eq, getTableColumns, gt } from "drizzle-orm";
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

/** The request that a form filed, to know it when the form comes again. */
export const requestOfForm = (db: Db, formKey: string) =>
  db
    .select({
      code: request.code,
      digest: request.digest,
      renewal: request.renewal,
      state: request.state,
      filedAt: request.filedAt,
    })
    .from(request)
    .where(eq(request.formKey, formKey));

/** What a code and PIN are checked against. */
export const requestOfCode = (db: Db, code: string) =>
  db.select({ id: request.id, pinHash: request.pinHash }).from(request).where(eq(request.code, code));

/** The session behind a cookie: the request that its holder may see, while it lasts. */
export type FollowHolder = { tokenHash: string; at: Instant };

const requestOf = (db: Db, { tokenHash, at }: FollowHolder) =>
  db
    .select({ request: followSession.request })
    .from(followSession)
    .where(and(eq(followSession.tokenHash, tokenHash), gt(followSession.expiresAt, at)));

const ownIs = (column: typeof request.id | typeof requestPerson.request, db: Db, holder: FollowHolder) =>
  eq(column, requestOf(db, holder));

const { request: _sameAsId, ...personColumns } = getTableColumns(requestPerson);

/** The request of the session, its words and contact beside it: what its author alone may read. */
export const ownRequest = (db: Db, holder: FollowHolder) =>
  db
    .select({ ...getTableColumns(request), ...personColumns })
    .from(request)
    .innerJoin(requestPerson, eq(requestPerson.request, request.id))
    .where(ownIs(request.id, db, holder));

export const ownConsent = (db: Db, holder: FollowHolder) =>
  db
    .select()
    .from(requestConsent)
    .where(eq(requestConsent.request, requestOf(db, holder)))
    .orderBy(desc(requestConsent.at))
    .limit(1);

export const ownHistory = (db: Db, holder: FollowHolder) =>
  db
    .select()
    .from(requestHistory)
    .where(eq(requestHistory.request, requestOf(db, holder)))
    .orderBy(desc(requestHistory.version))
    .limit(50);

export const ownJudgements = (db: Db, holder: FollowHolder) =>
  db
    .select()
    .from(requestJudgement)
    .where(eq(requestJudgement.request, requestOf(db, holder)))
    .orderBy(desc(requestJudgement.version))
    .limit(5);
