import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { isProvince, isRegion, lineage, provincesOf, type Territory } from "#domain/territory/territory.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";
import type { Need } from "#domain/vocabulary/needs.ts";

/** What a list is filtered by, and the page of it that is asked. */
export type ListFilter = {
  territory?: Territory | undefined;
  need?: Need | undefined;
  kind?: BodyKind | undefined;
  /** Normalised. */
  terms: readonly string[];
  /** The key of the last entry seen. */
  after?: string | undefined;
  limit: number;
};

/** Holds for the rows whose `column` is in `values`: one parameter, however many (D1 allows 100). */
export const among = (column: SQLWrapper, values: readonly string[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Holds for every row: written out, so that "no restriction" is never an accident. */
export const everything: SQL = sql`1 = 1`;

/** Holds for the rows whose normalised words hold each of the `terms`. */
export const holdsEvery = (search: SQLWrapper, terms: readonly string[]): SQL =>
  terms.length === 0
    ? everything
    : sql`NOT EXISTS (SELECT 1 FROM json_each(${JSON.stringify(terms)}) WHERE instr(${search}, value) = 0)`;

/** Holds for the rows whose JSON list shares a code with `values`. */
export const holdsOneOf = (list: SQLWrapper, values: readonly string[]): SQL =>
  sql`EXISTS (SELECT 1 FROM json_each(${list}) WHERE ${among(sql`json_each.value`, values)})`;

/** The territories that concern a reader of this one: what covers a province; what serves any part of a region. */
export function concerning(territory: Territory): readonly Territory[] {
  if (isProvince(territory)) return lineage(territory);
  if (isRegion(territory)) return [territory, ...provincesOf(territory), "MA"];
  return ["MA"];
}
