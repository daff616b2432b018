import { readdirSync } from "node:fs";
import { join } from "node:path";
import { getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "#tests/support/root.ts";
import { startDatabase } from "#tests/support/wasl.ts";
import { shapeInDatabase, shapeInDrizzle, tablesInDatabase } from "./table-shape.ts";

let database: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());

const folder = join(root, "db/schema");
const modules: readonly object[] = await Promise.all(readdirSync(folder).map((file) => import(join(folder, file))));
const tables = modules
  .flatMap((module) => Object.values(module))
  .filter((value) => is(value, SQLiteTable))
  .map((table) => ({ name: getTableName(table), table }));

describe("the Drizzle schema, beside the migrated database", () => {
  it("has every table of the database, and no other", async () => {
    const migrated = await tablesInDatabase(database.db);
    expect(tables.map(({ name }) => name).toSorted()).toEqual(migrated.map(({ name }) => name));
  });

  it("meets STRICT tables only", async () => {
    const migrated = await tablesInDatabase(database.db);
    expect(migrated.filter(({ strict }) => !strict)).toEqual([]);
  });

  it.each(tables)("says of $name what the database says: columns, keys, indexes", async ({ name, table }) => {
    expect(shapeInDrizzle(table)).toEqual(await shapeInDatabase(database.db, name));
  });
});
