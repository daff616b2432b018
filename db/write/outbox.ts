import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { outbox } from "#db/schema/outbox.ts";
import { request } from "#db/schema/requests.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";

/** A message to one recipient: which letter, and the ids and codes that it tells of. Written twice under one id, it is one. */
export type Letter = {
  id: string;
  letter: string;
  facts: object;
  recipient: string;
  locale: Locale;
  at: Instant;
  /** Not before this moment, which is not now. */
  dueAt?: Instant;
  /** Goes before the others: somebody is waiting for it. */
  isUrgent?: boolean;
  /** An activity of this name makes it pointless. */
  answeredBy?: string;
  /** By mail, unless it says: somebody without e-mail is called by the team; the recipient is then a phone number. */
  channel?: "mail" | "call";
  /** The last day on which a call is promised, if one is. */
  callBy?: LocalDate;
  /** A call to the author of the request: where a relay sees it, the relay's. */
  isForAuthor?: boolean;
  /** The request that it is about, when its facts do not name it as `request`: erased, its messages go. */
  request?: string;
};

/** What is urgent counts as if it had waited for a day. */
const day = 24 * 60 * 60_000;

/** Written in the batch of the fact that they tell; `when`: only if this holds. */
export const saveLetters = (db: Db, letters: readonly Letter[], when = sql`1 = 1`) =>
  db
    .insert(outbox)
    .select(
      sql`SELECT value ->> 'id', coalesce(value ->> 'channel', 'mail'), value ->> 'letter', value -> 'facts',
        value ->> 'recipient', value ->> 'locale', value ->> 'answeredBy', 'waiting', value ->> 'at',
        coalesce(value ->> 'dueAt', (value ->> 'at') - iif(value -> 'isUrgent' = 'true', ${day}, 0)), 0, NULL, 0, NULL, value ->> 'callBy',
        coalesce(value ->> 'request', value -> 'facts' ->> 'request'),
        iif(value -> 'isForAuthor' = 'true', (SELECT relay FROM ${request} WHERE ${request.id} = value ->> 'request'), NULL)
        FROM json_each(${JSON.stringify(letters)}) WHERE ${when}`,
    )
    .onConflictDoNothing();

/** Holds for a letter that is written, unless one that the same activity would answer waits already. */
export const unlessOneWaits = sql`NOT EXISTS (SELECT 1 FROM ${outbox} AS kept
  WHERE kept.answered_by = value ->> 'answeredBy' AND kept.state = 'waiting')`;

/** Drops what an activity has answered, while it still waits; `when`: only if this holds. */
export const dropAnswered = (db: Db, activity: string, when = sql`1 = 1`) =>
  db.delete(outbox).where(and(eq(outbox.answeredBy, activity), sql`${outbox.state} = 'waiting'`, when));

/** How long whoever took letters may hold them: longer than sending them all may take. */
const leaseMs = 10 * 60_000;

/** Takes the letters that are due, longest waiting first: nobody else sends them while the lease lasts. */
export const leaseLetters = (db: Db, { lease, at, most }: { lease: string; at: Instant; most: number }) =>
  db
    .update(outbox)
    .set({ lease, leasedUntil: at + leaseMs })
    .where(
      inArray(
        outbox.id,
        db
          .select({ id: outbox.id })
          .from(outbox)
          .where(
            sql`${outbox.state} = 'waiting' AND ${outbox.dueAt} <= ${at} AND ${outbox.channel} = 'mail' AND ${outbox.leasedUntil} <= ${at}`,
          )
          .orderBy(outbox.dueAt, outbox.id)
          .limit(most),
      ),
    );

const held = (id: string, lease: string) =>
  and(eq(outbox.id, id), eq(outbox.lease, lease), eq(outbox.state, "waiting"));

/** Sent: the address goes. */
export const letterSent = (db: Db, id: string, lease: string, at: Instant) =>
  db.update(outbox).set({ state: "sent", recipient: "", facts: "{}", endedAt: at }).where(held(id, lease));

/** After how many tries a letter is given up: the waits double from a minute up to six hours, two days in all. */
const mostTries = 14;
const longestWait = 6 * 60 * 60_000;

/**
 * Not sent: tried again, later each time; at last it is dead, and stays for a month as it is, for an admin to see. Where
 * waiting mends nothing (`inVain`), it is dead at once.
 */
export const letterFailed = (db: Db, id: string, lease: string, at: Instant, inVain = false) => {
  const most = inVain ? 1 : mostTries;
  return db
    .update(outbox)
    .set({
      tries: sql`${outbox.tries} + 1`,
      dueAt: sql`${at} + min(60000 << ${outbox.tries}, ${longestWait})`,
      leasedUntil: 0,
      state: sql`iif(${outbox.tries} + 1 >= ${most}, 'dead', 'waiting')`,
      endedAt: sql`iif(${outbox.tries} + 1 >= ${most}, ${at}, NULL)`,
    })
    .where(held(id, lease));
};

/**
 * What was given up at `endedAt` waits again, as if it had never been tried. `by`: a fresh id, by which it is told from what
 * it was before.
 */
export const letterResent = (
  db: Db,
  { id, endedAt }: { id: string; endedAt: Instant },
  { at, by }: { at: Instant; by: string },
) =>
  db
    .update(outbox)
    .set({ state: "waiting", tries: 0, dueAt: at, lease: by, leasedUntil: 0, endedAt: null })
    .where(and(eq(outbox.id, id), eq(outbox.state, "dead"), eq(outbox.endedAt, endedAt)));

/** Whoever a request was about is gone: nothing is sent to them any more, and no address is kept. */
export const dropLettersOfRequests = (db: Db, requests: readonly string[]) =>
  db
    .delete(outbox)
    .where(and(sql`${outbox.request} IS NOT NULL AND ${outbox.state} <> 'sent'`, among(outbox.request, requests)));

/** What was sent, or could not be, is of no use after a month: addresses are not kept longer. */
export const dropEndedLetters = (db: Db, before: Instant) =>
  db.delete(outbox).where(and(inArray(outbox.state, ["sent", "dead"]), lt(outbox.endedAt, before)));
