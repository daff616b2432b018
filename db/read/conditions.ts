import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { isProvince, isRegion, lineage, provincesOf, type Territory } from "#domain/territory/territory.ts";
import type { Meaning } from "#domain/text/meanings.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";
import type { Need } from "#domain/vocabulary/needs.ts";

/** What a list is filtered by, and the page of it that is asked. */
export type ListFilter = {
  territory?: Territory | undefined;
  need?: Need | undefined;
  kind?: BodyKind | undefined;
  /** What the words that are searched mean: an entry has them all. */
  terms: readonly Meaning[];
  /** The key of the last entry seen. */
  after?: string | undefined;
  limit: number;
};

/** Holds for the rows whose `column` is in `values`: one parameter, however many (D1 allows 100). */
export const among = (column: SQLWrapper, values: readonly string[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Holds for every row: written out, so that "no restriction" is never an accident. */
export const everything: SQL = sql`1 = 1`;

/** Values as rows, under a name: one parameter, however many. */
export const asRows = (values: readonly string[], name: string): SQL =>
  sql`json_each(${JSON.stringify(values)}) AS ${sql.raw(name)}`;

/** The territories that concern a reader of this one: what covers a province; what serves any part of a region. */
export function concerning(territory: Territory): readonly Territory[] {
  if (isProvince(territory)) return lineage(territory);
  if (isRegion(territory)) return [territory, ...provincesOf(territory), "MA"];
  return ["MA"];
}
