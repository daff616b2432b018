import { and, desc, eq, gt, ne, or, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { accountRequest } from "#db/schema/accounts.ts";
import { receiptLink, request, requestPerson } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";

/**
 * The requests that a receipt was lost of, the newest three: by the address on file; or by their code, with an address or,
 * where there is none, a phone number.
 */
export const requestsOfLost = (db: Db, said: { code: string; email: string }) =>
  db
    .select({
      id: request.id,
      code: request.code,
      locale: request.locale,
      email: requestPerson.email,
      phone: requestPerson.phone,
    })
    .from(request)
    .innerJoin(requestPerson, eq(requestPerson.request, request.id))
    .where(
      and(
        or(
          eq(request.code, said.code),
          sql`${request.id} IN (SELECT ${requestPerson.request} FROM ${requestPerson} WHERE ${requestPerson.email} = ${said.email} AND ${requestPerson.email} <> '')`,
        ),
        or(ne(requestPerson.email, ""), ne(requestPerson.phone, "")),
      ),
    )
    .orderBy(desc(request.filedAt))
    .limit(3);

/** The request that a link gives a new PIN to, while it lasts. */
export const requestOfReceiptLink = (db: Db, tokenHash: string, at: Instant) =>
  db
    .select({
      id: request.id,
      code: request.code,
      state: request.state,
      version: request.version,
      renewal: request.renewal,
      filedAt: request.filedAt,
    })
    .from(receiptLink)
    .innerJoin(request, eq(request.id, receiptLink.request))
    .where(and(eq(receiptLink.tokenHash, tokenHash), gt(receiptLink.expiresAt, at)));

/** A request that somebody keeps in their account. */
export const gatheredRequest = (db: Db, account: string, code: string) =>
  db
    .select({ id: request.id })
    .from(accountRequest)
    .innerJoin(request, eq(request.id, accountRequest.request))
    .innerJoin(requestPerson, eq(requestPerson.request, request.id))
    .where(and(eq(accountRequest.account, account), eq(request.code, code)));
