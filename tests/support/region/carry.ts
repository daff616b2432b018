import type { D1Database } from "@cloudflare/workers-types";
import type { Service } from "#tests/support/service.ts";

/** So many rows travel in one statement. */
const atATime = 400;

/** Puts every row of a region into a real database, in place of what is there; nothing is counted or refused on the way. */
export async function carry(s: Service, db: D1Database): Promise<void> {
  const tables = await s.rows<{ name: string; columns: string }>(
    `SELECT t.name, (SELECT json_group_array(c.name) FROM pragma_table_info(t.name) AS c) AS columns
     FROM sqlite_schema AS t WHERE t.type = 'table' AND t.name <> 'told' AND t.name NOT GLOB 'sqlite*'`,
  );
  const { results: triggers } = await db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all<{ name: string; sql: string }>();
  const puts: ReturnType<D1Database["prepare"]>[] = [];
  for (const { name, columns } of tables) {
    const names: readonly string[] = JSON.parse(columns);
    const rows = await s.rows<Record<string, unknown>>(`SELECT * FROM "${name}"`);
    puts.push(db.prepare(`DELETE FROM "${name}"`));
    const values = names.map((_, at) => `value ->> ${at}`).join(", ");
    const put = `INSERT INTO "${name}" (${names.map((each) => `"${each}"`).join(", ")}) SELECT ${values} FROM json_each(?)`;
    for (let at = 0; at < rows.length; at += atATime) {
      const some = rows.slice(at, at + atATime).map((row) => names.map((each) => row[each]));
      puts.push(db.prepare(put).bind(JSON.stringify(some)));
    }
  }
  await db.batch([
    db.prepare("PRAGMA defer_foreign_keys = on"),
    ...triggers.map(({ name }) => db.prepare(`DROP TRIGGER "${name}"`)),
    ...puts,
    ...triggers.map(({ sql }) => db.prepare(sql)),
  ]);
}
