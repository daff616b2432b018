import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale } from "#domain/language/locale.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** Messages: written with the fact that they tell; letters are sent afterwards under a lease, calls are made by the team, or by a relay. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text().primaryKey(),
    channel: text().$type<"mail" | "call">().notNull(),
    letter: text().notNull(),
    facts: text().notNull(),
    recipient: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    answeredBy: text("answered_by"),
    state: text().$type<"waiting" | "sent" | "dead">().notNull(),
    writtenAt: integer("written_at").notNull(),
    dueAt: integer("due_at").notNull(),
    tries: integer().notNull().default(0),
    lease: text(),
    leasedUntil: integer("leased_until").notNull().default(0),
    endedAt: integer("ended_at"),
    callBy: text("call_by").$type<LocalDate>(),
    request: text(),
    relay: text(),
  },
  (table) => [
    index("outbox_mail_waiting").on(table.dueAt, table.id).where(sql`state = 'waiting' AND channel = 'mail'`),
    index("outbox_calls_waiting").on(table.dueAt, table.id).where(sql`state = 'waiting' AND channel = 'call'`),
    index("outbox_calls_of_relay")
      .on(table.relay, table.dueAt, table.id)
      .where(sql`state = 'waiting' AND channel = 'call' AND relay IS NOT NULL`),
    index("outbox_calls_of_team")
      .on(table.dueAt, table.id)
      .where(sql`state = 'waiting' AND channel = 'call' AND relay IS NULL`),
    index("outbox_of_request").on(table.request).where(sql`request IS NOT NULL AND state <> 'sent'`),
    index("outbox_answered_by").on(table.answeredBy).where(sql`state = 'waiting'`),
    index("outbox_ended").on(table.state, table.endedAt),
  ],
);
