import { and, asc, desc, eq, getTableColumns, gt, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { account, accountPerson, accountRequest, accountSession, passkey } from "#db/schema/accounts.ts";
import { bodyClaim, charterAcceptance, member } from "#db/schema/bodies.ts";
import { body } from "#db/schema/directory.ts";
import { relay } from "#db/schema/relays.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** More bodies than anybody belongs to. */
const mostBodies = 20;

/** The session behind a cookie. */
export type SessionHolder = { tokenHash: string; at: Instant };

/** Who a session belongs to, one row for each body that they are of: roles are read anew at every request. */
export const whoHolds = (db: Db, { tokenHash, at }: SessionHolder) =>
  db
    .select({
      session: accountSession.id,
      method: accountSession.method,
      account: accountSession.account,
      version: account.version,
      isAdmin: account.isAdmin,
      email: accountPerson.email,
      name: accountPerson.name,
      isRelay:
        sql<number>`EXISTS (SELECT 1 FROM ${relay} WHERE ${relay.account} = ${account.id} AND ${relay.state} = 'verified')`.as(
          "is_relay",
        ),
      role: member.role,
      body: member.body,
      standing: body.standing,
      bodyVersion: sql<number | null>`${body.version}`.as("body_version"),
      bodyName: sql<string | null>`${body.name}`.as("body_name"),
      bodyShortName: sql<string | null>`${body.shortName}`.as("body_short_name"),
      bodyLang: sql<typeof body.$inferSelect.lang | null>`${body.lang}`.as("body_lang"),
      bodyTranslations: sql<string | null>`${body.translations}`.as("body_translations"),
      bodyOwnLangs: sql<string | null>`${body.ownLangs}`.as("body_own_langs"),
      bodyKind: sql<typeof body.$inferSelect.kind | null>`${body.kind}`.as("body_kind"),
      bodyTerritories: sql<string | null>`${body.territories}`.as("body_territories"),
      charter: sql<string | null>`(SELECT max(${charterAcceptance.version}) FROM ${charterAcceptance}
        WHERE ${charterAcceptance.account} = ${account.id} AND ${charterAcceptance.body} = ${member.body})`.as(
        "charter",
      ),
    })
    .from(accountSession)
    .innerJoin(account, eq(account.id, accountSession.account))
    .innerJoin(accountPerson, eq(accountPerson.account, account.id))
    .leftJoin(member, and(eq(member.account, account.id), sql`${member.state} = 'active'`))
    .leftJoin(body, eq(body.id, member.body))
    .where(and(eq(accountSession.tokenHash, tokenHash), gt(accountSession.expiresAt, at)))
    .limit(mostBodies);

export type HeldRow = Awaited<ReturnType<typeof whoHolds>>[number];

/** The account of an address, if there is one. */
export const accountOfEmail = (db: Db, email: string) =>
  db
    .select({ ...getTableColumns(account), email: accountPerson.email, name: accountPerson.name })
    .from(accountPerson)
    .innerJoin(account, eq(account.id, accountPerson.account))
    .where(eq(accountPerson.email, email));

export const findAccount = (db: Db, id: string) =>
  db
    .select({ ...getTableColumns(account), email: accountPerson.email, name: accountPerson.name })
    .from(account)
    .leftJoin(accountPerson, eq(accountPerson.account, account.id))
    .where(eq(account.id, id));

/** The sessions that have not ended, newest first. */
export const sessionsOf = (db: Db, accountId: string, at: Instant) =>
  db
    .select({
      id: accountSession.id,
      method: accountSession.method,
      device: accountSession.device,
      openedAt: accountSession.openedAt,
    })
    .from(accountSession)
    .where(and(eq(accountSession.account, accountId), gt(accountSession.expiresAt, at)))
    .orderBy(desc(accountSession.openedAt))
    .limit(20);

export const passkeysOf = (db: Db, accountId: string) =>
  db
    .select({ id: passkey.id, device: passkey.device, madeAt: passkey.madeAt, usedAt: passkey.usedAt })
    .from(passkey)
    .where(eq(passkey.account, accountId))
    .orderBy(asc(passkey.madeAt))
    .limit(20);

/** The requests that somebody gathered in their account, newest first. */
export const gatheredRequests = (db: Db, accountId: string) =>
  db
    .select({
      id: request.id,
      code: request.code,
      state: request.state,
      filedAt: request.filedAt,
      problem: requestPerson.problem,
    })
    .from(accountRequest)
    .innerJoin(request, eq(request.id, accountRequest.request))
    .innerJoin(requestPerson, eq(requestPerson.request, request.id))
    .where(eq(accountRequest.account, accountId))
    .orderBy(desc(accountRequest.at))
    .limit(20);

/** The claims that somebody filed, newest first. */
export const claimsOf = (db: Db, accountId: string) =>
  db
    .select({
      id: bodyClaim.id,
      state: bodyClaim.state,
      body: bodyClaim.body,
      proposed: bodyClaim.proposed,
      filedAt: bodyClaim.filedAt,
      bodyName: sql<string | null>`${body.name}`.as("body_name"),
    })
    .from(bodyClaim)
    .leftJoin(body, eq(body.id, bodyClaim.body))
    .where(eq(bodyClaim.account, accountId))
    .orderBy(desc(bodyClaim.filedAt))
    .limit(20);
