import { asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { both, everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { seenBy } from "#db/read/account-regions.ts";
import { body } from "#db/schema/directory.ts";
import { figureCase } from "#db/schema/figures.ts";
import { introduction } from "#db/schema/introductions.ts";
import { request } from "#db/schema/requests.ts";
import type { FigureKey, Measure } from "#domain/figures/measures.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Need } from "#domain/vocabulary/needs.ts";

/** So many cases are looked at for one page, however few of them the admin sees. */
export const casesLookedAt = 40;
/** The figure, and what of it. */
export type WhichCases = FigureKey & { measure: Measure };
/** Where a case stands in its list. */
export type CaseKey = { at: Instant; introduction: string; version: number };

/** The next cases of a figure after `after`, newest first; `isSeen`: whether this admin sees the request. */
export function casesOf(db: Db, account: string, { by, key, measure }: WhichCases, after: CaseKey | null) {
  const own = sql`${figureCase.by} = ${by} AND ${figureCase.key} = ${key} AND ${figureCase.measure} = ${measure}`;
  return db
    .select({
      at: figureCase.at,
      introduction: figureCase.introduction,
      version: figureCase.version,
      days: figureCase.days,
      request: introduction.request,
      province: request.province,
      needs: request.needs,
      body: introduction.body,
      bodyName: sql<string>`${body.name}`.as("body_name"),
      bodyLang: sql<Locale>`${body.lang}`.as("body_lang"),
      isSeen: sql<number>`${seenBy(account)}`.as("is_seen"),
    })
    .from(figureCase)
    .innerJoin(introduction, eq(introduction.id, figureCase.introduction))
    .innerJoin(request, eq(request.id, introduction.request))
    .innerJoin(body, eq(body.id, introduction.body))
    .where(both(own, after ? beforeCase(after) : everything))
    .orderBy(desc(figureCase.at), desc(figureCase.introduction), desc(figureCase.version))
    .limit(casesLookedAt);
}
const beforeCase = ({ at, introduction: of, version }: CaseKey): SQL =>
  sql`(${figureCase.at}, ${figureCase.introduction}, ${figureCase.version}) < (${at}, ${of}, ${version})`;

/** So many waiting requests of a region are looked at for one page, however few of them have the need. */
export const requestsLookedAt = 100;
export type RequestKey = { filedAt: Instant; id: string };

/** The next waiting requests of a region after `after`, the longest waiting first; `isAsked`: whether it has the need. */
export const waitingIn = (
  db: Db,
  account: string,
  { need, region }: { need: Need; region: RegionCode },
  after: RequestKey | null,
) =>
  db
    .select({
      filedAt: request.filedAt,
      id: request.id,
      province: request.province,
      needs: request.needs,
      isAsked: sql<number>`${hasNeed(need)} AND ${seenBy(account)}`.as("is_asked"),
    })
    .from(request)
    .where(
      both(
        sql`${request.region} = ${region} AND ${request.state} = 'submitted'`,
        after ? sql`(${request.filedAt}, ${request.id}) > (${after.filedAt}, ${after.id})` : everything,
      ),
    )
    .orderBy(asc(request.filedAt), asc(request.id))
    .limit(requestsLookedAt);

/** Holds for the requests whose list of needs, a JSON text, names this one. */
const hasNeed = (need: Need): SQL => sql`instr(${request.needs}, ${`"${need}"`}) > 0`;
