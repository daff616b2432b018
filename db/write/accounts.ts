import { and, eq, lt, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import {
  account,
  accountPerson,
  accountRequest,
  accountSession,
  passkey,
  passkeyChallenge,
  signIn,
} from "#db/schema/accounts.ts";
import { bodyClaim, claimDoubt } from "#db/schema/bodies.ts";
import { history } from "#db/schema/history.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { Locale } from "#domain/language/locale.ts";
import { fold } from "#domain/text/fold.ts";
import type { Instant } from "#domain/time/local-date.ts";

const day = 24 * 60 * 60_000;
/** How long a session lasts: a month, and of an admin's, half a day. */
const lasting = { others: 30 * day, admins: day / 2 };

/** The code that was asked for: `when` says whether it may be. */
export const saveSignIn = (db: Db, asked: typeof signIn.$inferInsert, when = sql`1 = 1`) =>
  db
    .insert(signIn)
    .select(
      sql`SELECT ${asked.browser}, ${asked.id}, ${asked.email}, ${asked.codeHash}, 0, '', ${asked.expiresAt} WHERE ${when}`,
    );

/** Holds once the code of this browser was asked for. */
export const isAsked = (browser: string) => sql`EXISTS (SELECT 1 FROM ${signIn} WHERE ${signIn.browser} = ${browser})`;

/** A session as it is to be opened. */
export type NewSession = { tokenHash: string; id: string; device: string; at: Instant };

/** One try at a code: its own id, the browser it comes from, and what the typed code comes to. */
export type CodeTry = { id: string; browser: string; codeHash: string };
/** The account that opens with the first code that an address enters. */
export type NewAccount = { id: string; locale: Locale };

/**
 * The statements of one try, for one batch: the try is taken before it is judged; a right one opens the session, and the
 * account when the address has none, and ends the code. Of many at once, the first ends it. The last two answer the
 * session, and what is left of the code.
 */
export const codeStatements = (db: Db, asked: CodeTry, session: NewSession, fresh: NewAccount) => {
  const right = sql`${signIn.browser} = ${asked.browser} AND ${signIn.codeHash} = ${asked.codeHash} AND ${signIn.lastTry} = ${asked.id}`;
  const isFresh = sql`EXISTS (SELECT 1 FROM ${account} WHERE ${account.id} = ${fresh.id})`;
  return [
    db
      .update(signIn)
      .set({ tries: sql`${signIn.tries} + 1`, lastTry: asked.id })
      .where(sql`${signIn.browser} = ${asked.browser} AND ${signIn.tries} < 5 AND ${signIn.expiresAt} > ${session.at}`),
    db.insert(account).select(
      sql`SELECT ${fresh.id}, 'active', 1, 0, ${fresh.locale}, ${session.at} FROM ${signIn} WHERE ${right}
        AND NOT EXISTS (SELECT 1 FROM ${accountPerson} WHERE ${accountPerson.email} = ${signIn.email})`,
    ),
    db
      .insert(history)
      .select(sql`SELECT 'account', ${fresh.id}, 1, 'open', ${session.at}, ${fresh.id}, NULL WHERE ${isFresh}`),
    db
      .insert(accountPerson)
      .select(sql`SELECT ${fresh.id}, ${signIn.email}, '', '' FROM ${signIn} WHERE ${right} AND ${isFresh}`),
    db.insert(accountSession).select(
      sql`SELECT ${session.tokenHash}, ${session.id}, ${account.id}, 'code', ${session.device}, ${session.at}, ${ends(session.at)}
        FROM ${signIn} JOIN ${accountPerson} ON ${accountPerson.email} = ${signIn.email}
        JOIN ${account} ON ${account.id} = ${accountPerson.account} WHERE ${right}`,
    ),
    db
      .delete(signIn)
      .where(
        sql`${signIn.browser} = ${asked.browser} AND EXISTS (SELECT 1 FROM ${accountSession} WHERE ${accountSession.tokenHash} = ${session.tokenHash})`,
      ),
    db
      .select({ account: accountSession.account })
      .from(accountSession)
      .where(eq(accountSession.tokenHash, session.tokenHash)),
    db
      .select({ tries: signIn.tries, expiresAt: signIn.expiresAt })
      .from(signIn)
      .where(eq(signIn.browser, asked.browser)),
  ] as const;
};

/** When a session that opens now ends, in a statement that reads its account. */
export const ends = (at: Instant) => sql`${at} + iif(${account.isAdmin} = 1, ${lasting.admins}, ${lasting.others})`;

export const endSession = (db: Db, tokenHash: string) =>
  db.delete(accountSession).where(eq(accountSession.tokenHash, tokenHash));

/** Ends one of an account's sessions, by the name that its owner knows it by. */
export const revokeSession = (db: Db, accountId: string, id: string) =>
  db.delete(accountSession).where(and(eq(accountSession.account, accountId), eq(accountSession.id, id)));

/** Ends every session of an account: after a change of role, or when its owner wants. `but`: the session to keep. */
export const revokeSessions = (db: Db, accountId: string, but = "") =>
  db.delete(accountSession).where(and(eq(accountSession.account, accountId), sql`${accountSession.id} <> ${but}`));

/** `when`: only if this holds. */
export const renameAccount = (db: Db, id: string, version: number, name: string, when = everything) =>
  [
    db
      .update(account)
      .set({ version })
      .where(and(eq(account.id, id), when)),
    db
      .update(accountPerson)
      .set({ name, nameKey: fold(name) })
      .where(and(eq(accountPerson.account, id), when)),
  ] as const;

export const saveAdmin = (db: Db, id: string, version: number, isAdmin: boolean) =>
  db
    .update(account)
    .set({ version, isAdmin: Number(isAdmin) })
    .where(eq(account.id, id));

/**
 * Erases the person of an account: name, address, letters on their way, sessions, passkeys, what they had gathered, and what
 * they told in claims; of an entry that they proposed, its name, kind and places stay. What they did stays.
 */
export const eraseAccount = (db: Db, id: string, version: number) =>
  [
    ...dropLettersTo(db, id),
    db.update(account).set({ state: "erased", version, isAdmin: 0 }).where(eq(account.id, id)),
    db.delete(accountPerson).where(eq(accountPerson.account, id)),
    db.delete(accountSession).where(eq(accountSession.account, id)),
    db.delete(passkey).where(eq(passkey.account, id)),
    db.delete(accountRequest).where(eq(accountRequest.account, id)),
    db
      .delete(claimDoubt)
      .where(sql`${claimDoubt.claim} IN (SELECT ${bodyClaim.id} FROM ${bodyClaim} WHERE ${bodyClaim.account} = ${id})`),
    db
      .update(bodyClaim)
      .set({ told: "", answer: null, proposed: sql`json_patch(${bodyClaim.proposed}, ${JSON.stringify(unsaid)})` })
      .where(eq(bodyClaim.account, id)),
  ] as const;

/** What of a proposed entry leads to a person. */
const unsaid = { email: "", phone: "", website: "", officialId: "", aboutFr: "", aboutAr: "" };

/** Of the letters to an account's address, those that wait go; those that were given up stay, to be counted, and say nothing. */
const dropLettersTo = (db: Db, id: string) => {
  const isTheirs = sql`${outbox.recipient} = (SELECT ${accountPerson.email} FROM ${accountPerson} WHERE ${accountPerson.account} = ${id})`;
  return [
    db.delete(outbox).where(sql`${outbox.state} = 'waiting' AND ${isTheirs}`),
    db.update(outbox).set({ recipient: "", facts: "{}" }).where(sql`${outbox.state} = 'dead' AND ${isTheirs}`),
  ] as const;
};

/** Drops what is over: codes, sessions, challenges. */
export const dropEndedSignIns = (db: Db, now: Instant) =>
  [
    db.delete(signIn).where(lt(signIn.expiresAt, now)),
    db.delete(accountSession).where(lt(accountSession.expiresAt, now)),
    db.delete(passkeyChallenge).where(lt(passkeyChallenge.expiresAt, now)),
  ] as const;
