import { and, eq, lt, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { followSession, pinTry, request } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** One try at a code and PIN: its own id, when, and the keys under which it is counted. */
export type Try = { id: string; at: Instant; pair: string; network: string };

/** How tries are slowed: so many are free, then each costs a minute, doubling up to the longest wait. */
type Slowing = { free: number; longest: number };
const ofPair: Slowing = { free: 0, longest: 60 * minute };
/** A village may share one address: twenty wrong tries a day cost nothing, and no wait is longer than eight minutes. */
const ofNetwork: Slowing = { free: 20, longest: 8 * minute };

/**
 * The statements of one try, for one batch: they take it, by network and by code and network, and open a session when
 * code and PIN are right. A try is taken before it is judged, so that forty at once gain nothing; one that must wait
 * costs nobody anything; one that was right is given back. The last two answer who must wait, and the session opened.
 */
export const tryStatements = (db: Db, asked: Try, session: OpenedSession) =>
  [
    take(db, asked.network, asked, ofNetwork, sql`NOT EXISTS ${waiting(db, asked.pair, asked.at)}`),
    take(db, asked.pair, asked, ofPair, sql`EXISTS ${taken(db, asked.network, asked.id)}`),
    openIfRight(db, asked, session),
    giveBack(db, asked, session),
    forget(db, asked, session),
    db
      .select({ lastTry: pinTry.lastTry, waitUntil: pinTry.waitUntil })
      .from(pinTry)
      .where(sql`${pinTry.key} IN (${asked.pair}, ${asked.network})`),
    db.select({ request: followSession.request }).from(followSession).where(isOpened(session)),
  ] as const;

/** The session that a right try opens; `pinHash` is what the code and PIN that were typed come to. */
export type OpenedSession = { tokenHash: string; code: string; pinHash: string; expiresAt: Instant };

const waiting = (db: Db, key: string, at: Instant) =>
  db
    .select({ key: pinTry.key })
    .from(pinTry)
    .where(and(eq(pinTry.key, key), sql`${pinTry.waitUntil} > ${at}`));
const taken = (db: Db, key: string, id: string) =>
  db
    .select({ key: pinTry.key })
    .from(pinTry)
    .where(and(eq(pinTry.key, key), eq(pinTry.lastTry, id)));
const isOpened = ({ tokenHash }: OpenedSession) => eq(followSession.tokenHash, tokenHash);

/** Takes a try unless it must wait, or the other count does; a day of rest forgets those before it. */
function take(db: Db, key: string, { id, at }: Try, { free, longest }: Slowing, allowed: ReturnType<typeof sql>) {
  const first = free > 0 ? at : at + minute;
  return db
    .insert(pinTry)
    .select(sql`SELECT ${key}, 1, ${first}, ${id} WHERE ${allowed}`)
    .onConflictDoUpdate({
      target: pinTry.key,
      set: {
        lastTry: id,
        tries: sql`CASE WHEN ${pinTry.waitUntil} <= ${at - day} THEN 1 ELSE ${pinTry.tries} + 1 END`,
        waitUntil: sql`CASE
          WHEN ${pinTry.waitUntil} <= ${at - day} THEN ${first}
          WHEN ${pinTry.tries} < ${free} THEN ${at}
          ELSE ${at} + min(${minute} << min(${pinTry.tries} - ${free}, 10), ${longest}) END`,
      },
      setWhere: sql`${pinTry.waitUntil} <= ${at}`,
    });
}

const openIfRight = (db: Db, { pair, id }: Try, { tokenHash, code, pinHash, expiresAt }: OpenedSession) =>
  db.insert(followSession).select(
    sql`SELECT ${tokenHash}, ${request.id}, ${expiresAt} FROM ${request}
      WHERE ${request.code} = ${code} AND ${request.pinHash} = ${pinHash} AND EXISTS ${taken(db, pair, id)}`,
  );

const ifOpened = (db: Db, session: OpenedSession) =>
  sql`EXISTS ${db.select({ request: followSession.request }).from(followSession).where(isOpened(session))}`;
const giveBack = (db: Db, { network, at }: Try, session: OpenedSession) =>
  db
    .update(pinTry)
    .set({ tries: sql`max(0, ${pinTry.tries} - 1)`, waitUntil: at })
    .where(and(eq(pinTry.key, network), ifOpened(db, session)));
const forget = (db: Db, { pair }: Try, session: OpenedSession) =>
  db.delete(pinTry).where(and(eq(pinTry.key, pair), ifOpened(db, session)));

export const closeSession = (db: Db, tokenHash: string) =>
  db.delete(followSession).where(eq(followSession.tokenHash, tokenHash));
export const dropEndedSessions = (db: Db, now: Instant) =>
  db.delete(followSession).where(lt(followSession.expiresAt, now));
export const dropOldTries = (db: Db, now: Instant) => db.delete(pinTry).where(lt(pinTry.waitUntil, now - day));
