import { asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { offer } from "#db/schema/directory.ts";
import { introduction } from "#db/schema/introductions.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { hasNewWords } from "./threads.ts";

/** Whose inbox: of a body, or what one of its members has in hand. */
export type InboxOf = { body: string; assignee: string | null; reader: string };
/** The key of the last case of the page before. */
export type InboxKey = { since: Instant; id: string };
/** Which cases: in these states, in which order, how many, after which. */
type Asked = { states: readonly string[]; newestFirst: boolean; most: number; after?: InboxKey | null };

/** A case as the inbox lists it, to an account, in its language. */
export const inboxColumns = (account: string, locale: Locale) => ({
  id: introduction.id,
  state: introduction.state,
  since: introduction.since,
  countsFrom: introduction.countsFrom,
  sentAt: introduction.sentAt,
  spent: introduction.spent,
  outcome: introduction.outcome,
  assignee: introduction.assignee,
  assigneeName: sql<string | null>`${accountPerson.name}`.as("assignee_name"),
  province: request.province,
  needs: request.needs,
  requestState: sql<string>`${request.state}`.as("request_state"),
  problem: requestPerson.problem,
  offerName: sql<string | null>`${offer.name}`.as("offer_name"),
  offerTranslated: sql<string | null>`json_extract(${offer.translations}, '$.' || ${locale} || '.name')`.as(
    "offer_translated",
  ),
  offerLang: sql<Locale | null>`${offer.lang}`.as("offer_lang"),
  // Nobody writes before the body has accepted.
  hasNewWords: sql<number>`${introduction.state} NOT IN ('sent', 'asked') AND ${hasNewWords(account, "body")}`.as(
    "has_new_words",
  ),
});

/**
 * Cases that came to a body, the longest waiting first, or the newest: so many at most. Each state is looked up by itself in
 * an index, so that no more is read than is shown, however many there are. `reader`: the language to name offers in.
 */
export const casesInInbox = (db: Db, of: InboxOf, asked: Asked, reader: Locale) => {
  const way = asked.newestFirst ? desc : asc;
  return db
    .select(inboxColumns(of.reader, reader))
    .from(found(of, asked))
    .crossJoin(introduction)
    .innerJoin(request, eq(request.id, introduction.request))
    .leftJoin(requestPerson, eq(requestPerson.request, introduction.request))
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .leftJoin(accountPerson, eq(accountPerson.account, introduction.assignee))
    .where(eq(introduction.id, sql`found.id`))
    .orderBy(way(introduction.since), way(introduction.id));
};
export type InboxRow = Awaited<ReturnType<typeof casesInInbox>>[number];

/** The ids of the first of all: of the first of each state. What is joined to them is read for no other. */
function found(of: InboxOf, { states, newestFirst, most, after = null }: Asked): SQL {
  const way = sql.raw(newestFirst ? "DESC" : "ASC");
  const beyond =
    after === null ? sql`1 = 1` : sql`(since, id) ${sql.raw(newestFirst ? "<" : ">")} (${after.since}, ${after.id})`;
  return sql`(SELECT first.value ->> 1 AS id FROM json_each(${JSON.stringify(states)}) AS state,
    json_each((SELECT json_group_array(json_array(since, id)) FROM (SELECT since, id FROM ${introduction}
      WHERE body = ${of.body} AND ${inHandOf(of)} AND state = state.value AND sent_at IS NOT NULL AND ${beyond}
      ORDER BY since ${way}, id ${way} LIMIT ${most}))) AS first
    ORDER BY first.value ->> 0 ${way}, first.value ->> 1 ${way} LIMIT ${most}) AS found`;
}

const inHandOf = ({ assignee }: InboxOf): SQL =>
  assignee === null ? sql`1 = 1` : sql`assignee IS NOT NULL AND assignee = ${assignee}`;

/** Which of these bodies have something to answer. */
export const bodiesToAnswer = (db: Db, bodies: readonly string[]) =>
  db
    .select({ body: sql<string>`of.value`.as("body") })
    .from(sql`json_each(${JSON.stringify(bodies)}) AS of`)
    .where(
      sql`EXISTS (SELECT 1 FROM ${introduction} WHERE body = of.value AND state = 'sent' AND sent_at IS NOT NULL)`,
    );
