import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ClaimState } from "#domain/claim/lifecycle.ts";
import type { InvitationState } from "#domain/invitation/lifecycle.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { MemberRole, MemberState } from "#domain/member/lifecycle.ts";
import { account } from "./accounts.ts";
import { body } from "./directory.ts";

const accountId = () =>
  text()
    .notNull()
    .references(() => account.id);
const bodyId = () =>
  text()
    .notNull()
    .references(() => body.id);

/** Somebody says that they speak for a body; `proposed`: one that is not there yet. */
export const bodyClaim = sqliteTable(
  "body_claim",
  {
    id: text().primaryKey(),
    account: accountId(),
    body: text().references(() => body.id),
    proposed: text(),
    state: text().$type<ClaimState>().notNull(),
    version: integer().notNull(),
    told: text().notNull(),
    answer: text(),
    locale: text().$type<Locale>().notNull(),
    charter: text().notNull(),
    filedAt: integer("filed_at").notNull(),
  },
  (table) => [
    index("body_claim_waiting").on(table.filedAt, table.id).where(sql`state = 'pending'`),
    index("body_claim_asked").on(table.filedAt, table.id).where(sql`state = 'asked'`),
    index("body_claim_by_account").on(table.account, table.filedAt),
    index("body_claim_by_body").on(table.body, table.filedAt),
    uniqueIndex("body_claim_open").on(table.account, table.body).where(sql`state IN ('pending', 'asked')`),
  ],
);

/** What a manager in place says of a claim, at the step that says no: erased with the claimant's account. */
export const claimDoubt = sqliteTable(
  "claim_doubt",
  {
    claim: text()
      .notNull()
      .references(() => bodyClaim.id),
    version: integer().notNull(),
    words: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.claim, table.version] })],
);

export const member = sqliteTable(
  "member",
  {
    body: bodyId(),
    account: accountId(),
    role: text().$type<MemberRole>().notNull(),
    state: text().$type<MemberState>().notNull(),
    version: integer().notNull(),
    since: integer().notNull(),
    absentFrom: text("absent_from"),
    absentUntil: text("absent_until"),
  },
  (table) => [
    primaryKey({ columns: [table.body, table.account] }),
    index("member_by_account").on(table.account, table.body).where(sql`state = 'active'`),
  ],
);

export const invitation = sqliteTable(
  "invitation",
  {
    id: text().primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    body: bodyId(),
    email: text().notNull(),
    role: text().$type<MemberRole>().notNull(),
    state: text().$type<InvitationState>().notNull(),
    version: integer().notNull(),
    invitedBy: text("invited_by")
      .notNull()
      .references(() => account.id),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("invitation_by_body").on(table.body, table.expiresAt).where(sql`state = 'sent'`)],
);

export const charterAcceptance = sqliteTable(
  "charter_acceptance",
  {
    account: accountId(),
    body: bodyId(),
    version: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.body, table.version] })],
);

/** How to reach a body, as an admin found it. */
export const bodyContact = sqliteTable(
  "body_contact",
  {
    body: bodyId(),
    id: text().notNull(),
    channel: text().$type<"mail" | "phone">().notNull(),
    value: text().notNull(),
    source: text().notNull(),
    foundOn: text("found_on").notNull(),
    by: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.body, table.id] })],
);

/** A file of offers on its way in. */
export const offerImport = sqliteTable(
  "offer_import",
  {
    id: text().primaryKey(),
    body: bodyId(),
    account: accountId(),
    filedAt: integer("filed_at").notNull(),
    lines: integer().notNull(),
  },
  (table) => [index("offer_import_by_body").on(table.body, table.filedAt)],
);

export const offerImportLine = sqliteTable(
  "offer_import_line",
  {
    import: text()
      .notNull()
      .references(() => offerImport.id),
    line: integer().notNull(),
    typed: text().notNull(),
    result: text().$type<"added" | "changed" | "same" | "refused">(),
  },
  (table) => [
    primaryKey({ columns: [table.import, table.line] }),
    index("offer_import_line_waiting").on(table.import, table.line).where(sql`result IS NULL`),
  ],
);
