import { and, desc, eq, sql } from "drizzle-orm";
import { asRows } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { requestCodes } from "#db/rows.ts";
import { request } from "#db/schema/requests.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import { type ProvinceCode, provinceCodes } from "#domain/territory/provinces.ts";
import { lineage, type Territory } from "#domain/territory/territory.ts";

/** The most requests that one offer is weighed against (design §8: a demand preview reads at most 1,000 rows). */
const mostWaiting = 1000;

/** The provinces that the territories cover. */
const provincesIn = (territories: readonly Territory[]): readonly ProvinceCode[] =>
  provinceCodes.filter((province) => lineage(province).some((cover) => territories.includes(cover)));

const facts = {
  province: request.province,
  needs: request.needs,
  stage: request.stage,
  sectors: request.sectors,
  legalForm: request.legalForm,
  age: request.age,
  groups: request.groups,
  amountMad: request.amountMad,
};
/** Written out, so that the partial indexes of what waits are seen to hold. */
const isWaiting = sql`${request.state} = 'submitted'`;

/**
 * The waiting requests where an offer serves, with the facts that matching reads but for the words: codes only, so that
 * nothing of the person is read. Of the whole country, the newest; elsewhere province by province, for few are covered.
 */
export function waitingRequests(db: Db, territories: readonly Territory[]) {
  const provinces = provincesIn(territories);
  const everywhere = provinces.length === provinceCodes.length;
  const base = db.select(facts);
  return everywhere
    ? base.from(request).where(isWaiting).orderBy(desc(request.filedAt)).limit(mostWaiting)
    : base
        .from(asRows(provinces, "asked"))
        .crossJoin(request)
        .where(and(isWaiting, eq(request.province, sql`asked.value`)))
        // The provinces are rows too.
        .limit(mostWaiting - provinces.length);
}

/** The facts that were read; `complete`: there are no more. */
export function waitingOf(
  rows: Awaited<ReturnType<typeof waitingRequests>>,
  territories: readonly Territory[],
): { requests: readonly RequestFacts[]; complete: boolean } {
  const provinces = provincesIn(territories).length;
  const most = provinces === provinceCodes.length ? mostWaiting : mostWaiting - provinces;
  return {
    requests: rows.map((row) => ({ ...row, ...requestCodes(row), text: "" })),
    complete: rows.length < most,
  };
}
