import { eq, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { accountRequest } from "#db/schema/accounts.ts";
import { requestNote } from "#db/schema/introductions.ts";
import { relay } from "#db/schema/relays.ts";
import {
  followSession,
  receiptLink,
  request,
  requestConsent,
  requestHistory,
  requestJudgement,
  requestPerson,
} from "#db/schema/requests.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { ConsentWay } from "#domain/relay/consent-ways.ts";
import type { Disclosure } from "#domain/request/disclosure.ts";
import type { RequestState, RequestStep } from "#domain/request/lifecycle.ts";
import { regionOf } from "#domain/territory/territory.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { eraseCheckInWords } from "./check-ins.ts";
import { eraseWordsOf } from "./introductions.ts";
import { dropLettersOfRequests } from "./outbox.ts";

/** A step of a request: who took it, when, and what it leads to. */
export type Advance = {
  id: string;
  step: RequestStep;
  to: RequestState;
  at: Instant;
  by: string;
  version: number;
  /** A code, where a reason is one. */
  reason?: string | null;
};
type RequestRow = typeof request.$inferInsert;
/** The codes of a request: what counts are made of, and what the rules read. */
export type RequestCodes = Pick<
  RequestRow,
  "province" | "stage" | "legalForm" | "age" | "amountMad" | "areaType" | "gender" | "disclosure"
> & { needs: readonly string[]; sectors: readonly string[]; groups: readonly string[] };
export type RequestPerson = Omit<typeof requestPerson.$inferInsert, "request">;
export type Judged = { rules: string; total: number; matches: readonly object[] };
/** `given`, `by`: how, and to which account, where somebody else recorded it. */
export type Consent = {
  version: string;
  locale: Locale;
  disclosure: Disclosure;
  given?: ConsentWay;
  by?: string;
};

const inColumns = ({ needs, sectors, groups, ...codes }: RequestCodes) => ({
  ...codes,
  needs: JSON.stringify(needs),
  sectors: JSON.stringify(sectors),
  groups: JSON.stringify(groups),
});

/** Dates the step, with its author. Its key is what lets one of two through. */
const saveHistory = (db: Db, { id, step, at, by, version, reason = null }: Advance) =>
  db.insert(requestHistory).values({ request: id, version, step, at, by, reason });

const saveJudgement = (db: Db, { id, version, at }: Advance, { matches, ...judged }: Judged) =>
  db.insert(requestJudgement).values({ request: id, version, at, ...judged, matches: JSON.stringify(matches) });

const saveConsent = (db: Db, { id, at }: Advance, consent: Consent) =>
  db.insert(requestConsent).values({ request: id, at, ...consent });

export const saveRequest = (
  db: Db,
  advance: Advance,
  row: Pick<RequestRow, "code" | "formKey" | "pinHash" | "digest" | "locale" | "relay">,
  codes: RequestCodes,
  person: RequestPerson,
  consent: Consent,
  judged: Judged,
) =>
  [
    db.insert(request).values({
      ...row,
      ...inColumns(codes),
      // One that was ended meanwhile sees nothing more.
      relay: row.relay
        ? sql`(SELECT ${relay.account} FROM ${relay} WHERE ${relay.account} = ${row.relay} AND ${relay.state} = 'verified')`
        : null,
      id: advance.id,
      state: advance.to,
      version: advance.version,
      filedAt: advance.at,
      heardAt: advance.at,
      region: regionOf(codes.province),
    }),
    saveHistory(db, advance),
    db.insert(requestPerson).values({ request: advance.id, ...person }),
    saveConsent(db, advance, consent),
    saveJudgement(db, advance, judged),
  ] as const;

export const saveCorrection = (
  db: Db,
  advance: Advance,
  codes: RequestCodes,
  person: RequestPerson,
  consent: Consent,
  judged: Judged,
) =>
  [
    saveHistory(db, advance),
    saveConsent(db, advance, consent),
    db
      .update(request)
      .set({
        ...{ ...inColumns(codes), state: advance.to, version: advance.version },
        ...{ heardAt: advance.at, region: regionOf(codes.province) },
      })
      .where(eq(request.id, advance.id)),
    db.update(requestPerson).set(person).where(eq(requestPerson.request, advance.id)),
    saveJudgement(db, advance, judged),
  ] as const;

/** What the author wants anew joins the needs, as a correction does; the rest stays as it was said. */
export const saveNeeds = (db: Db, advance: Advance, needs: readonly string[], judged: Judged) =>
  [
    saveHistory(db, advance),
    db
      .update(request)
      .set({ needs: JSON.stringify(needs), version: advance.version })
      .where(eq(request.id, advance.id)),
    saveJudgement(db, advance, judged),
  ] as const;

/** The author has been heard of. */
export const saveHeard = (db: Db, id: string, at: Instant) =>
  db.update(request).set({ heardAt: at }).where(eq(request.id, id));

/** The clock closes requests: two statements, however many. */
export const saveClosings = (db: Db, advances: readonly Advance[]) => {
  const steps = JSON.stringify(advances);
  return [
    db.insert(requestHistory).select(
      sql`SELECT value ->> 'id', value ->> 'version', value ->> 'step', value ->> 'at', value ->> 'by', NULL
        FROM ${sql`json_each(${steps})`}`,
    ),
    db
      .update(request)
      .set({ state: sql`taken.value ->> 'to'`, version: sql`taken.value ->> 'version'` })
      .from(sql`json_each(${steps}) AS taken`)
      .where(eq(request.id, sql`taken.value ->> 'id'`)),
  ] as const;
};

export const saveAdvance = (db: Db, advance: Advance) =>
  [
    saveHistory(db, advance),
    db.update(request).set({ state: advance.to, version: advance.version }).where(eq(request.id, advance.id)),
  ] as const;

/** Whether the bodies that help its author may know of one another. */
export const saveCompany = (db: Db, { id, step }: Advance) =>
  db
    .update(request)
    .set({ showsCompany: step === "share-company" ? 1 : 0 })
    .where(eq(request.id, id));

/** The ladder of a request is to be climbed: nothing was found for it, or nothing is left. */
export const flagClimb = (db: Db, id: string, at: Instant) =>
  db
    .update(request)
    .set({ climbAt: sql`ifnull(${request.climbAt}, ${at})` })
    .where(eq(request.id, id));

/** Keeps what is counted (place, needs, stage, sectors, form, states and dates) and drops the person. */
export const saveErasure = (db: Db, advance: Advance) => saveErasures(db, [advance]);

/** The same for several requests: seventeen statements, however many. */
export const saveErasures = (db: Db, advances: readonly Advance[]) => {
  const ids = advances.map(({ id }) => id);
  const steps = JSON.stringify(advances.map(({ id, version, step, at, by, to }) => [id, version, step, at, by, to]));
  return [
    db
      .insert(requestHistory)
      .select(
        sql`SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, NULL FROM json_each(${steps}) WHERE true`,
      ),
    db
      .update(request)
      .set({
        state: sql`taken.value ->> 5`,
        version: sql`taken.value ->> 1`,
        // The code stands on the person's receipt.
        code: sql`${request.id}`,
        pinHash: null,
        relay: null,
        digest: "",
        age: null,
        groups: "[]",
        amountMad: null,
        areaType: null,
        gender: null,
        showsCompany: 0,
      })
      .from(sql`json_each(${steps}) AS taken`)
      .where(eq(request.id, sql`taken.value ->> 0`)),
    db.delete(requestPerson).where(among(requestPerson.request, ids)),
    db.delete(requestJudgement).where(among(requestJudgement.request, ids)),
    db.delete(followSession).where(among(followSession.request, ids)),
    db.delete(receiptLink).where(among(receiptLink.request, ids)),
    db.delete(accountRequest).where(among(accountRequest.request, ids)),
    db.delete(requestNote).where(among(requestNote.request, ids)),
    dropLettersOfRequests(db, ids),
    ...eraseWordsOf(db, ids),
    ...eraseCheckInWords(db, ids),
  ] as const;
};
