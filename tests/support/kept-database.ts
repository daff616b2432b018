import type { D1Database } from "@cloudflare/workers-types";

/** A database that can be put back as it was, as often as one likes: for tests that run from the same beginning many times. */
export type KeptDatabase = { putBack: () => Promise<void> };

/**
 * Keeps a copy of every row beside it, in tables of this name, but of the tables that no test changes. What was made since is
 * taken away; what forbids to change a history is lifted while it is put back, and by no test.
 */
export async function keepDatabase(
  db: D1Database,
  { as, except = [] }: { as: string; except?: readonly string[] },
): Promise<KeptDatabase> {
  const tables = (await things(db, "table")).filter(({ name }) => !name.startsWith("kept_"));
  const triggers = await things(db, "trigger");
  const names = tables.map(({ name }) => name).filter((name) => !except.includes(name));
  const copyOf = (name: string) => `kept_${as}_${name}`;
  await db.batch(names.map((name) => db.prepare(`CREATE TABLE "${copyOf(name)}" AS SELECT * FROM "${name}"`)));
  const stays = new Set((await things(db, "table")).map(({ name }) => name));
  return {
    putBack: async () => {
      const since = (await things(db, "table")).filter(({ name }) => !stays.has(name));
      const sentences = [
        "PRAGMA defer_foreign_keys = on",
        ...(await things(db, "trigger")).map(({ name }) => `DROP TRIGGER "${name}"`),
        ...since.map(({ name }) => `DROP TABLE "${name}"`),
        ...names.flatMap((name) => [`DELETE FROM "${name}"`, `INSERT INTO "${name}" SELECT * FROM "${copyOf(name)}"`]),
        ...triggers.map(({ sql }) => sql),
      ];
      await db.batch(sentences.map((sql) => db.prepare(sql)));
    },
  };
}

type Named = { name: string; sql: string };

const things = async (db: D1Database, type: "table" | "trigger"): Promise<readonly Named[]> => {
  const { results } = await db
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = ? AND name NOT GLOB '_cf*' AND name NOT GLOB 'sqlite*'
      AND name NOT GLOB 'd1_*'`,
    )
    .bind(type)
    .all<Named>();
  return results;
};
