import { type SQL, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { bodyClaim, bodyContact, invitation } from "#db/schema/bodies.ts";
import { body, offer, offerHistory } from "#db/schema/directory.ts";
import { history, journal } from "#db/schema/history.ts";
import { introduction, introductionHistory } from "#db/schema/introductions.ts";
import { requestHistory } from "#db/schema/requests.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { OfferState } from "#domain/offer/lifecycle.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** Where an entry stands: its time, the history it is of, and its key there. */
export type JournalKey = { at: Instant; source: string; key: string; version: number };

/**
 * One page of everything that happened, newest first, and one more: the five histories, which their indexes by
 * time hold in order, are merged as they are read (D1 allows no sixth). Of requests there is the step, why, and an id.
 */
export const journalPage = (db: Db, before: JournalKey | null, limit: number) =>
  db
    .select({
      at: sql<Instant>`entry.at`.as("at"),
      source: sql<string>`entry.source`.as("source"),
      key: sql<string>`entry.key`.as("key"),
      version: sql<number>`entry.version`.as("version"),
      step: sql<string>`entry.step`.as("step"),
      by: sql<string>`entry.by`.as("by"),
      reason: sql<string | null>`entry.reason`.as("reason"),
      noun: sql<string>`entry.noun`.as("noun"),
      subject: sql<string>`entry.subject`.as("subject"),
      author: sql<string | null>`(SELECT name FROM ${accountPerson} WHERE account = entry.by)`.as("author"),
      person: sql<string | null>`${personOf}`.as("person"),
      personName: sql<string | null>`(SELECT name FROM ${accountPerson} WHERE account = ${personOf})`.as("person_name"),
      isContact: sql<number>`(entry.noun = 'introduction' AND EXISTS (SELECT 1 FROM ${bodyContact}
        WHERE ${bodyContact.body} = subject_body.id AND ${bodyContact.id} = entry.by))`.as("is_contact"),
      body: sql<string | null>`subject_body.id`.as("body"),
      request: sql<string | null>`${requestOf}`.as("request"),
      bodyName: sql<string | null>`subject_body.name`.as("body_name"),
      bodyLang: sql<Locale | null>`subject_body.lang`.as("body_lang"),
      offerName: sql<string | null>`subject_offer.name`.as("offer_name"),
      offerLang: sql<Locale | null>`subject_offer.lang`.as("offer_lang"),
      offerState: sql<OfferState | null>`subject_offer.state`.as("offer_state"),
    })
    .from(
      sql`(${entries(before)} LIMIT ${limit + 1}) AS entry
        LEFT JOIN ${offer} AS subject_offer ON subject_offer.id = iif(entry.noun = 'offer', entry.subject, NULL)
        LEFT JOIN ${body} AS subject_body ON subject_body.id = ${bodyOf}`,
    )
    .orderBy(newestFirst);

const newestFirst = sql`at DESC, source DESC, key DESC, version DESC`;

/** The histories, one after another; each says where it begins. */
const entries = (before: JournalKey | null) => sql`
  SELECT at, noun AS source, subject AS key, version, step, by, reason, noun, subject FROM ${history}
    WHERE ${before === null ? everything : sql`(at, noun, subject, version) < (${before.at}, ${before.source}, ${before.key}, ${before.version})`}
  UNION ALL SELECT at, 'offer', offer, version, step, by, NULL, 'offer', offer FROM ${offerHistory}
    WHERE ${beyond("offer", sql`offer`, before)}
  UNION ALL SELECT at, 'request', request, version, step, by, reason, 'request', request FROM ${requestHistory}
    WHERE ${beyond("request", sql`request`, before)}
  UNION ALL SELECT at, 'introduction', introduction, version, step, by, reason, 'introduction', introduction FROM ${introductionHistory}
    WHERE ${beyond("introduction", sql`introduction`, before)}
  UNION ALL SELECT at, 'journal', id, 0, what, by, NULL, noun, subject FROM ${journal}
    WHERE ${before?.source === "journal" ? sql`(at, id) < (${before.at}, ${before.key})` : besides("journal", before)}
  ORDER BY ${newestFirst}`;

/** What of a history comes after an entry: of its own, or of another. */
const beyond = (source: string, key: SQL, before: JournalKey | null): SQL =>
  before?.source === source
    ? sql`(at, ${key}, version) < (${before.at}, ${before.key}, ${before.version})`
    : besides(source, before);

/** Of two entries of one instant, the name of the history decides. */
function besides(source: string, before: JournalKey | null): SQL {
  if (before === null) return everything;
  return source < before.source ? sql`at <= ${before.at}` : sql`at < ${before.at}`;
}

/** Whose step it is: the account itself, or the member. */
const personOf = sql`(CASE entry.noun WHEN 'account' THEN entry.subject
  WHEN 'member' THEN substr(entry.subject, instr(entry.subject, '/') + 1) END)`;

/** The body that an entry is about. */
const bodyOf = sql`(CASE entry.noun WHEN 'body' THEN entry.subject
  WHEN 'member' THEN substr(entry.subject, 1, instr(entry.subject, '/') - 1)
  WHEN 'claim' THEN (SELECT ${bodyClaim.body} FROM ${bodyClaim} WHERE ${bodyClaim.id} = entry.subject)
  WHEN 'invitation' THEN (SELECT ${invitation.body} FROM ${invitation} WHERE ${invitation.id} = entry.subject)
  WHEN 'introduction' THEN (SELECT ${introduction.body} FROM ${introduction} WHERE ${introduction.id} = entry.subject)
  WHEN 'offer' THEN subject_offer.body END)`;

/** The request that an entry is about: its id, and nothing else of it. */
const requestOf = sql`(CASE entry.noun WHEN 'request' THEN entry.subject
  WHEN 'introduction' THEN (SELECT ${introduction.request} FROM ${introduction} WHERE ${introduction.id} = entry.subject) END)`;
