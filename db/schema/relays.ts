import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { RelayKind } from "#domain/relay/kinds.ts";
import type { RelayState, RelayStep } from "#domain/relay/lifecycle.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { account } from "./accounts.ts";
import { body } from "./directory.ts";

/** An account that files requests for others; keyed by the account. `since`: when it came to its state. */
export const relay = sqliteTable(
  "relay",
  {
    account: text()
      .primaryKey()
      .references(() => account.id),
    state: text().$type<RelayState>().notNull(),
    version: integer().notNull(),
    since: integer().notNull(),
    kind: text().$type<RelayKind>().notNull(),
    body: text().references(() => body.id),
    province: text().$type<ProvinceCode>().notNull(),
    region: text().$type<RegionCode>().notNull(),
    languages: text().notNull(),
  },
  (table) => [
    index("relay_by_state").on(table.state, table.since, table.account),
    index("relay_near").on(table.region, table.province, table.account).where(sql`state = 'verified'`),
  ],
);

/** What it says of itself, to everybody and to the team (`told`), and what it was answered; erased with the account. */
export const relayWords = sqliteTable("relay_words", {
  relay: text()
    .primaryKey()
    .references(() => relay.account),
  name: text().notNull(),
  address: text().notNull(),
  phone: text().notNull(),
  hours: text().notNull(),
  told: text().notNull(),
  answer: text(),
});

export const relayHistory = sqliteTable(
  "relay_history",
  {
    relay: text()
      .notNull()
      .references(() => relay.account),
    version: integer().notNull(),
    step: text().$type<RelayStep>().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.relay, table.version] })],
);
