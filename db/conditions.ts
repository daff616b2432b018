import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Holds for the rows whose `column` is in `values`: one parameter, however many (D1 allows 100). */
export const among = (column: SQLWrapper, values: readonly string[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Holds for every row: written out, so that "no restriction" is never an accident. */
export const everything: SQL = sql`1 = 1`;

export const both = (one: SQL, other: SQL): SQL => sql`(${one}) AND (${other})`;

/** Values as rows, under a name: one parameter, however many. */
export const asRows = (values: readonly string[], name: string): SQL =>
  sql`json_each(${JSON.stringify(values)}) AS ${sql.raw(name)}`;
