import { createHash } from "node:crypto";
import type { D1Database } from "@cloudflare/workers-types";

/** Every table but those named, with how many rows it holds and a hash of what they say: equal only if nothing changed. */
export async function contentOfTables(db: D1Database, except: readonly string[] = []): Promise<Record<string, string>> {
  const { results: tables } = await db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf*' AND name NOT GLOB 'sqlite*'")
    .all<{ name: string }>();
  const names = tables.map(({ name }) => name).filter((name) => !except.includes(name));
  const contents = await db.batch(names.map((name) => db.prepare(`SELECT * FROM "${name}"`)));
  return Object.fromEntries(names.map((name, at) => [name, inShort(contents[at]?.results ?? [])]));
}

const inShort = (rows: readonly unknown[]): string =>
  `${rows.length} rows, ${createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 12)}`;
