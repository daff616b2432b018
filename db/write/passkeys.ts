import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { account, accountSession, passkey, passkeyChallenge } from "#db/schema/accounts.ts";
import { ends, type NewSession } from "./accounts.ts";

export const saveChallenge = (db: Db, challenge: typeof passkeyChallenge.$inferInsert) =>
  db.insert(passkeyChallenge).values(challenge);

/** A challenge is answered once, rightly or wrongly. */
export const dropChallenge = (db: Db, browser: string) =>
  db.delete(passkeyChallenge).where(eq(passkeyChallenge.browser, browser));

/** Keeps a passkey, at the version of its account that adds it. */
export const savePasskey = (db: Db, kept: typeof passkey.$inferInsert, version: number) =>
  [db.insert(passkey).values(kept), takeVersion(db, kept.account, version)] as const;

/** Drops a passkey, at the version of its account that removes it. */
export const dropPasskey = (db: Db, { id, account: owner }: { id: string; account: string }, version: number) =>
  [
    db.delete(passkey).where(and(eq(passkey.id, id), eq(passkey.account, owner))),
    takeVersion(db, owner, version),
  ] as const;

const takeVersion = (db: Db, id: string, version: number) =>
  db.update(account).set({ version }).where(eq(account.id, id));

/** What a passkey signed rightly: the challenge of which browser, and how often it has signed. */
export type SignedIn = { browser: string; id: string; counter: number };

/**
 * The statements of a sign-in, for one batch: they open the session if the challenge is still there and the passkey has
 * not signed more often meanwhile, and end the challenge. Of many at once, the first ends it. The last answers the session.
 */
export const passkeyStatements = (db: Db, { browser, id, counter }: SignedIn, session: NewSession) => {
  const isOpen = sql`EXISTS (SELECT 1 FROM ${accountSession} WHERE ${accountSession.tokenHash} = ${session.tokenHash})`;
  return [
    db.insert(accountSession).select(
      sql`SELECT ${session.tokenHash}, ${session.id}, ${account.id}, 'passkey', ${session.device}, ${session.at}, ${ends(session.at)}
        FROM ${passkeyChallenge} CROSS JOIN ${passkey} ON ${passkey.id} = ${id}
        CROSS JOIN ${account} ON ${account.id} = ${passkey.account}
        WHERE ${passkeyChallenge.browser} = ${browser} AND ${account.state} = 'active'
          AND (${passkey.counter} = 0 OR ${passkey.counter} < ${counter})`,
    ),
    db
      .update(passkey)
      .set({ counter, usedAt: session.at })
      .where(and(eq(passkey.id, id), isOpen)),
    dropChallenge(db, browser),
    db
      .select({ account: accountSession.account })
      .from(accountSession)
      .where(eq(accountSession.tokenHash, session.tokenHash)),
  ] as const;
};
