import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AccountState } from "#domain/account/lifecycle.ts";
import type { Locale } from "#domain/language/locale.ts";
import { request } from "./requests.ts";

export const account = sqliteTable(
  "account",
  {
    id: text().primaryKey(),
    state: text().$type<AccountState>().notNull(),
    version: integer().notNull(),
    isAdmin: integer("is_admin").notNull().default(0),
    locale: text().$type<Locale>().notNull(),
    since: integer().notNull(),
  },
  (table) => [index("account_admins").on(table.id).where(sql`is_admin = 1`)],
);

const accountId = () =>
  text()
    .notNull()
    .references(() => account.id);

/** What names a person: erased with the account. */
export const accountPerson = sqliteTable(
  "account_person",
  {
    account: text()
      .primaryKey()
      .references(() => account.id),
    email: text().notNull().unique(),
    name: text().notNull(),
    nameKey: text("name_key").notNull(),
  },
  (table) => [index("account_person_by_name").on(table.nameKey)],
);

/** A code by e-mail that was asked for. */
export const signIn = sqliteTable(
  "sign_in",
  {
    browser: text().primaryKey(),
    id: text().notNull().unique(),
    email: text().notNull(),
    codeHash: text("code_hash").notNull(),
    tries: integer().notNull().default(0),
    lastTry: text("last_try").notNull().default(""),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("sign_in_by_expiry").on(table.expiresAt)],
);

export const accountSession = sqliteTable(
  "account_session",
  {
    tokenHash: text("token_hash").primaryKey(),
    id: text().notNull().unique(),
    account: accountId(),
    method: text().$type<"code" | "passkey">().notNull(),
    device: text().notNull(),
    openedAt: integer("opened_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    index("account_session_by_account").on(table.account, table.openedAt),
    index("account_session_by_expiry").on(table.expiresAt),
  ],
);

export const passkey = sqliteTable(
  "passkey",
  {
    id: text().primaryKey(),
    account: accountId(),
    publicKey: text("public_key").notNull(),
    counter: integer().notNull(),
    transports: text().notNull(),
    device: text().notNull(),
    madeAt: integer("made_at").notNull(),
    usedAt: integer("used_at"),
  },
  (table) => [index("passkey_by_account").on(table.account, table.madeAt)],
);

export const passkeyChallenge = sqliteTable(
  "passkey_challenge",
  {
    browser: text().primaryKey(),
    challenge: text().notNull(),
    purpose: text().$type<"register" | "sign-in">().notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("passkey_challenge_by_expiry").on(table.expiresAt)],
);

/** How often something was done in the span that ends at `until`. */
export const allowance = sqliteTable(
  "allowance",
  { key: text().primaryKey(), used: integer().notNull(), until: integer().notNull() },
  (table) => [index("allowance_by_end").on(table.until)],
);

export const accountRequest = sqliteTable(
  "account_request",
  {
    account: accountId(),
    request: text()
      .notNull()
      .references(() => request.id),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.request] }),
    index("account_request_by_request").on(table.request),
  ],
);
