import type { D1Database } from "@cloudflare/workers-types";
import type { SQL } from "drizzle-orm";
import { getTableConfig, SQLiteSyncDialect, type SQLiteTable } from "drizzle-orm/sqlite-core";

/** A table as both sides can tell of it: what Drizzle believes, and what the database has. */
export type Shape = {
  columns: readonly { name: string; type: string; notNull: boolean; default: string | null }[];
  primaryKey: readonly string[];
  unique: readonly string[];
  indexes: readonly string[];
  foreignKeys: readonly string[];
};

export function shapeInDrizzle(table: SQLiteTable): Shape {
  const { columns, indexes, primaryKeys, foreignKeys, uniqueConstraints } = getTableConfig(table);
  return {
    columns: columns
      .map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        notNull: column.notNull,
        default: column.default === undefined ? null : literal(column.default),
      }))
      .toSorted(byName),
    primaryKey: (primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary)).map(({ name }) => name),
    unique: [
      ...columns.filter(({ isUnique }) => isUnique).map((column) => namesOf([column])),
      ...uniqueConstraints.map((constraint) => namesOf(constraint.columns)),
    ].toSorted(),
    indexes: indexes
      .map(({ config }) => indexInWords(config.name, config.unique, namesOf(config.columns), textOf(config.where)))
      .toSorted(),
    foreignKeys: foreignKeys
      .map((key) => {
        const { columns: from, foreignTable, foreignColumns } = key.reference();
        const target = `${getTableConfig(foreignTable).name} (${namesOf(foreignColumns)})`;
        return keyInWords(namesOf(from), target, key.onDelete ?? "no action", key.onUpdate ?? "no action");
      })
      .toSorted(),
  };
}

type ColumnRow = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number };
type IndexRow = { name: string; unique: number; origin: "c" | "u" | "pk" };
type KeyRow = { id: number; table: string; from: string; to: string; on_delete: string; on_update: string };

export async function shapeInDatabase(db: D1Database, table: string): Promise<Shape> {
  const read = async <Row>(sql: string) => (await db.prepare(sql).all<Row>()).results;
  const columns = await read<ColumnRow>(`PRAGMA table_info(${table})`);
  const indexes = await read<IndexRow>(`PRAGMA index_list(${table})`);
  const keys = await read<KeyRow>(`PRAGMA foreign_key_list(${table})`);
  const columnsOf = async (index: string) => namesOf(await read<{ name: string }>(`PRAGMA index_info(${index})`));
  const whereOf = async (index: string) => {
    const [row] = await read<{ sql: string }>(`SELECT sql FROM sqlite_master WHERE name = '${index}'`);
    return row?.sql.split(/\bWHERE\b/i)[1]?.trim();
  };
  const from = (origin: IndexRow["origin"]) => indexes.filter((index) => index.origin === origin);
  const declared = from("c").map(async ({ name, unique }) =>
    indexInWords(name, unique === 1, await columnsOf(name), await whereOf(name)),
  );
  return {
    columns: columns
      .map(({ name, type, notnull, dflt_value }) => ({ name, type, notNull: notnull === 1, default: dflt_value }))
      .toSorted(byName),
    primaryKey: columns
      .filter(({ pk }) => pk > 0)
      .toSorted((one, other) => one.pk - other.pk)
      .map(({ name }) => name),
    unique: (await Promise.all(from("u").map(({ name }) => columnsOf(name)))).toSorted(),
    indexes: (await Promise.all(declared)).toSorted(),
    foreignKeys: [...new Set(keys.map(({ id }) => id))]
      .map((id) => foreignKeyOf(keys.filter((key) => key.id === id)))
      .toSorted(),
  };
}

/** The tables that migrations made, by name. */
export async function tablesInDatabase(db: D1Database): Promise<readonly { name: string; strict: boolean }[]> {
  const { results } = await db.prepare("PRAGMA table_list").all<{ name: string; type: string; strict: number }>();
  return results
    .filter(({ name, type }) => type !== "shadow" && !/^(?:sqlite_|_cf_|kept_|d1_migrations$)/.test(name))
    .map(({ name, strict }) => ({ name, strict: strict === 1 }))
    .toSorted(byName);
}

/** One foreign key out of its rows: one for each of its columns. */
function foreignKeyOf(rows: readonly KeyRow[]): string {
  const [key] = rows;
  if (!key) throw new Error("a foreign key has a column");
  const target = `${key.table} (${rows.map(({ to }) => to).join(", ")})`;
  return keyInWords(rows.map(({ from }) => from).join(", "), target, key.on_delete, key.on_update);
}

const keyInWords = (from: string, target: string, onDelete: string, onUpdate: string) =>
  `(${from}) to ${target}, on delete ${onDelete.toLowerCase()}, on update ${onUpdate.toLowerCase()}`;

const indexInWords = (name: string, unique: boolean, columns: string, where: string | undefined) =>
  `${name}${unique ? " unique" : ""} (${columns})${where === undefined ? "" : ` where ${where}`}`;

const textOf = (condition: SQL | undefined) => condition && new SQLiteSyncDialect().sqlToQuery(condition).sql;
const namesOf = (columns: readonly object[]) => columns.map((column) => (column as { name: string }).name).join(", ");
const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
const literal = (value: unknown) => (typeof value === "string" ? `'${value}'` : String(value));
