import { and, eq, gt } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { passkey, passkeyChallenge } from "#db/schema/accounts.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** A challenge as the browser that asked for it knows it, and for what. */
export type Asking = { browser: string; purpose: "register" | "sign-in"; at: Instant };

/** What this browser was asked to sign, while it may still answer. */
export const challengeOf = (db: Db, { browser, purpose, at }: Asking) =>
  db
    .select({ challenge: passkeyChallenge.challenge })
    .from(passkeyChallenge)
    .where(
      and(
        eq(passkeyChallenge.browser, browser),
        eq(passkeyChallenge.purpose, purpose),
        gt(passkeyChallenge.expiresAt, at),
      ),
    );

/** The passkeys of an account, for a browser to know. */
export const passkeysHeld = (db: Db, account: string) =>
  db
    .select({ id: passkey.id, transports: passkey.transports })
    .from(passkey)
    .where(eq(passkey.account, account))
    .limit(20);

/** A passkey, to verify what it signed. */
export const keptPasskey = (db: Db, id: string) =>
  db
    .select({ account: passkey.account, publicKey: passkey.publicKey, counter: passkey.counter })
    .from(passkey)
    .where(eq(passkey.id, id));
