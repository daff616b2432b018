import type { D1Database } from "@cloudflare/workers-types";

/** A database that can be put back as it was, as often as one likes: for tests that run from the same beginning many times. */
export type KeptDatabase = { putBack: () => Promise<void> };

/**
 * Keeps a copy of every row, beside, but of the tables that no test changes. What forbids to change a history is lifted while
 * it is put back, and by no test.
 */
export async function keepDatabase(
  db: D1Database,
  { except = [] }: { except?: readonly string[] } = {},
): Promise<KeptDatabase> {
  const { results: tables } = await db.prepare(named("table")).all<Named>();
  const { results: triggers } = await db.prepare(named("trigger")).all<Named>();
  const names = tables.map(({ name }) => name).filter((name) => !except.includes(name));
  await db.batch(names.map((name) => db.prepare(`CREATE TABLE "kept_${name}" AS SELECT * FROM "${name}"`)));
  const sentences = [
    "PRAGMA defer_foreign_keys = on",
    ...triggers.map(({ name }) => `DROP TRIGGER "${name}"`),
    ...names.flatMap((name) => [`DELETE FROM "${name}"`, `INSERT INTO "${name}" SELECT * FROM "kept_${name}"`]),
    ...triggers.map(({ sql }) => sql),
  ];
  return {
    putBack: async () => {
      await db.batch(sentences.map((sql) => db.prepare(sql)));
    },
  };
}

type Named = { name: string; sql: string };

const named = (type: "table" | "trigger") =>
  `SELECT name, sql FROM sqlite_schema WHERE type = '${type}' AND name NOT GLOB '_cf*' AND name NOT GLOB 'sqlite*'
   AND name NOT GLOB 'd1_*'`;
