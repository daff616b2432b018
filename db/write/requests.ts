import { eq, lt, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import {
  followSession,
  pinTry,
  request,
  requestConsent,
  requestHistory,
  requestJudgement,
  requestPerson,
} from "#db/schema/requests.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { Disclosure } from "#domain/request/disclosure.ts";
import type { RequestState, RequestStep } from "#domain/request/lifecycle.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** A step of a request: who took it, when, and what it leads to. */
export type Advance = {
  id: string;
  step: RequestStep;
  to: RequestState;
  at: Instant;
  by: string;
  version: number;
};
export type RequestRow = typeof request.$inferInsert;
/** The codes of a request: what counts are made of, and what the rules read. */
export type RequestCodes = Pick<
  RequestRow,
  "province" | "needs" | "stage" | "sectors" | "legalForm" | "age" | "groups" | "amountMad" | "areaType" | "gender"
>;
export type RequestPerson = Omit<typeof requestPerson.$inferInsert, "request">;
export type Judged = { rules: string; total: number; matches: string };

/** Dates the step, with its author. Its key is what lets one of two through. */
const saveHistory = (db: Db, { id, step, at, by, version }: Advance) =>
  db.insert(requestHistory).values({ request: id, version, step, at, by });

const saveJudgement = (db: Db, { id, version, at }: Advance, judged: Judged) =>
  db.insert(requestJudgement).values({ request: id, version, at, ...judged });

export const saveRequest = (
  db: Db,
  advance: Advance,
  row: Omit<RequestRow, "id" | "state" | "version" | "filedAt">,
  person: RequestPerson,
  consent: { version: string; locale: Locale; disclosure: Disclosure },
  judged: Judged,
) =>
  [
    db
      .insert(request)
      .values({ ...row, id: advance.id, state: advance.to, version: advance.version, filedAt: advance.at }),
    saveHistory(db, advance),
    db.insert(requestPerson).values({ request: advance.id, ...person }),
    db.insert(requestConsent).values({ request: advance.id, at: advance.at, ...consent }),
    saveJudgement(db, advance, judged),
  ] as const;

export const saveCorrection = (db: Db, advance: Advance, codes: RequestCodes, person: RequestPerson, judged: Judged) =>
  [
    saveHistory(db, advance),
    db
      .update(request)
      .set({ ...codes, state: advance.to, version: advance.version })
      .where(eq(request.id, advance.id)),
    db.update(requestPerson).set(person).where(eq(requestPerson.request, advance.id)),
    saveJudgement(db, advance, judged),
  ] as const;

export const saveAdvance = (db: Db, advance: Advance) =>
  [
    saveHistory(db, advance),
    db.update(request).set({ state: advance.to, version: advance.version }).where(eq(request.id, advance.id)),
  ] as const;

/** Keeps what is counted (place, needs, stage, sectors, form, states and dates) and drops the person. */
export const saveErasure = (db: Db, advance: Advance) =>
  [
    saveHistory(db, advance),
    db
      .update(request)
      .set({
        state: advance.to,
        version: advance.version,
        pinHash: null,
        digest: "",
        age: null,
        groups: "[]",
        amountMad: null,
        areaType: null,
        gender: null,
      })
      .where(eq(request.id, advance.id)),
    db.delete(requestPerson).where(eq(requestPerson.request, advance.id)),
    db.delete(requestJudgement).where(eq(requestJudgement.request, advance.id)),
    db.delete(followSession).where(eq(followSession.request, advance.id)),
  ] as const;

export const openSession = (db: Db, session: typeof followSession.$inferInsert) =>
  db.insert(followSession).values(session);
export const closeSession = (db: Db, tokenHash: string) =>
  db.delete(followSession).where(eq(followSession.tokenHash, tokenHash));

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Takes a try before it is judged: answers a row when the try is allowed, none while one must wait.
 * After `free` tries, each costs a wait of one minute, doubling to an hour; a day of rest forgets them.
 */
export const takeTry = (db: Db, key: string, free: number, now: Instant) =>
  db
    .insert(pinTry)
    .values({ key, tries: 1, waitUntil: free > 0 ? now : now + minute })
    .onConflictDoUpdate({
      target: pinTry.key,
      set: {
        tries: sql`CASE WHEN ${pinTry.waitUntil} <= ${now - day} THEN 1 ELSE ${pinTry.tries} + 1 END`,
        waitUntil: sql`CASE
          WHEN ${pinTry.waitUntil} <= ${now - day} THEN ${free > 0 ? now : now + minute}
          WHEN ${pinTry.tries} < ${free} THEN ${now}
          ELSE ${now} + min(${hour}, ${minute} << min(${pinTry.tries} - ${free}, 6)) END`,
      },
      setWhere: sql`${pinTry.waitUntil} <= ${now}`,
    })
    .returning({ tries: pinTry.tries });

export const waitOf = (db: Db, keys: readonly string[]) =>
  db
    .select({ waitUntil: pinTry.waitUntil })
    .from(pinTry)
    .where(sql`${pinTry.key} IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`);

export const forgetTries = (db: Db, key: string) => db.delete(pinTry).where(eq(pinTry.key, key));
/** A try that was right does not count against its network. */
export const giveTryBack = (db: Db, key: string, now: Instant) =>
  db
    .update(pinTry)
    .set({ tries: sql`max(0, ${pinTry.tries} - 1)`, waitUntil: now })
    .where(eq(pinTry.key, key));

export const dropEndedSessions = (db: Db, now: Instant) =>
  db.delete(followSession).where(lt(followSession.expiresAt, now));
export const dropOldTries = (db: Db, now: Instant) => db.delete(pinTry).where(lt(pinTry.waitUntil, now - day));
