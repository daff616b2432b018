import { sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { requestCodes } from "#db/rows.ts";
import { request } from "#db/schema/requests.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import { type ProvinceCode, provinceCodes } from "#domain/territory/provinces.ts";
import { lineage, type Territory } from "#domain/territory/territory.ts";
import type { LegalForm } from "#domain/vocabulary/legal-forms.ts";
import type { Stage } from "#domain/vocabulary/stages.ts";
import { asRows } from "./conditions.ts";

/** The most requests that one offer is weighed against (design §8: a demand preview reads at most 1,000 rows). */
const mostWaiting = 1000;

/** The provinces that the territories cover. */
const provincesIn = (territories: readonly Territory[]): readonly ProvinceCode[] =>
  provinceCodes.filter((province) => lineage(province).some((cover) => territories.includes(cover)));

/** How many of each province are read: so many that the provinces themselves, which are rows too, fit in. */
const capFor = (provinces: number): number => Math.floor((mostWaiting - provinces) / Math.max(1, provinces));

/**
 * The waiting requests where an offer serves, the newest of each province, with the facts that matching reads but for
 * the words: codes only, so that nothing of the person is read. One row for each province.
 */
export const waitingRequests = (db: Db, territories: readonly Territory[]) => {
  const provinces = provincesIn(territories);
  return db
    .select({
      province: sql<ProvinceCode>`asked.value`.as("province"),
      requests:
        sql<string>`(SELECT json_group_array(json_array(needs, stage, sectors, legal_form, age, groups, amount_mad)) FROM (
        SELECT needs, stage, sectors, legal_form, age, groups, amount_mad FROM ${request}
        WHERE state = 'submitted' AND province = asked.value ORDER BY filed_at DESC LIMIT ${capFor(provinces.length)}
      ))`.as("requests"),
    })
    .from(asRows(provinces, "asked"));
};

type Codes = readonly [
  needs: string,
  stage: Stage | null,
  sectors: string,
  legalForm: LegalForm | null,
  age: number | null,
  groups: string,
  amountMad: number | null,
];

/** The facts that were read; `complete`: no province was cut. */
export function waitingOf(rows: Awaited<ReturnType<typeof waitingRequests>>): {
  requests: readonly RequestFacts[];
  complete: boolean;
} {
  const cap = capFor(rows.length);
  const read = rows.map(({ province, requests }) => ({ province, codes: JSON.parse(requests) as readonly Codes[] }));
  return {
    requests: read.flatMap(({ province, codes }) => codes.map((each) => factsOf(province, each))),
    complete: read.every(({ codes }) => codes.length < cap),
  };
}

const factsOf = (
  province: ProvinceCode,
  [needs, stage, sectors, legalForm, age, groups, amountMad]: Codes,
): RequestFacts => ({
  province,
  ...requestCodes({ needs, sectors, groups }),
  stage,
  legalForm,
  age,
  amountMad,
  text: "",
});
