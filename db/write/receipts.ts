import { eq, lt, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { accountRequest } from "#db/schema/accounts.ts";
import { followSession, receiptLink, request } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { dropAnswered } from "./outbox.ts";
import { type Advance, saveAdvance } from "./requests.ts";

/**
 * Links that give requests a new PIN, or none; a later one does not end an earlier: whoever asked twice may use either.
 * `when`: only if this holds.
 */
export const saveReceiptLinks = (db: Db, links: readonly (typeof receiptLink.$inferInsert)[], when = sql`1 = 1`) =>
  db
    .insert(receiptLink)
    .select(
      sql`SELECT value ->> 'tokenHash', value ->> 'request', value ->> 'expiresAt' FROM json_each(${JSON.stringify(links)}) WHERE ${when}`,
    );

/** What a new PIN answers: the calls that were to give one. */
export const renewalOf = (request: string): string => `renewal:${request}`;

/**
 * Gives a request a new PIN, as its step says: the old one ends, every other link, every open session, and the way that
 * accounts had kept to it, for whoever knew the old PIN may have kept one. Nobody is called back for one any more. `keeps`:
 * the session that stays.
 */
export const saveRenewal = (
  db: Db,
  advance: Advance,
  { pinHash, renewal, keeps = "" }: { pinHash: string; renewal: number; keeps?: string },
) =>
  [
    ...saveAdvance(db, advance),
    db.update(request).set({ pinHash, renewal }).where(eq(request.id, advance.id)),
    db.delete(receiptLink).where(eq(receiptLink.request, advance.id)),
    db
      .delete(followSession)
      .where(sql`${followSession.request} = ${advance.id} AND ${followSession.tokenHash} <> ${keeps}`),
    db.delete(accountRequest).where(eq(accountRequest.request, advance.id)),
    dropAnswered(db, renewalOf(advance.id)),
  ] as const;

export const dropOldReceiptLinks = (db: Db, now: Instant) =>
  db.delete(receiptLink).where(lt(receiptLink.expiresAt, now));

/** Keeps a request in an account; kept twice, it is kept once. */
export const saveGathered = (db: Db, row: typeof accountRequest.$inferInsert) =>
  db.insert(accountRequest).values(row).onConflictDoNothing();

/** Opens a session on a request, for whoever has it in their account. */
export const saveFollowSession = (db: Db, row: typeof followSession.$inferInsert) =>
  db.insert(followSession).values(row);
