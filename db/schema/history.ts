import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What has a history in `history`; offers and requests have one of their own. */
export const nouns = ["account", "claim", "body", "member", "invitation"] as const;
export type Noun = (typeof nouns)[number];

/** What happened, with its author: append-only. */
export const history = sqliteTable(
  "history",
  {
    noun: text().$type<Noun>().notNull(),
    subject: text().notNull(),
    version: integer().notNull(),
    step: text().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
    reason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.noun, table.subject, table.version] }),
    index("history_by_time").on(table.at),
    index("history_departures").on(table.at).where(sql`noun = 'member' AND step IN ('leave', 'remove')`),
  ],
);

/** What was done that changed nothing, or nothing that has a history, and is to be known all the same. */
export const journal = sqliteTable(
  "journal",
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    by: text().notNull(),
    what: text()
      .$type<
        | "refused"
        | "previewed"
        | "searched"
        | "holiday-added"
        | "holiday-confirmed"
        | "holiday-removed"
        | "disclosed"
        | "assigned"
        | "noted"
        | "settled"
        | "regions-set"
        | "letter-resent"
        | "call-reached"
        | "call-missed"
        | "thread-read"
        | "word-hidden"
        | "word-stands"
      >()
      .notNull(),
    noun: text().notNull(),
    subject: text().notNull(),
  },
  (table) => [index("journal_by_time").on(table.at)],
);
