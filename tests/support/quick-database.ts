import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { D1Database } from "@cloudflare/workers-types";
import { loadDirectory } from "./database.ts";
import { root } from "./root.ts";

/** A statement that was prepared, with its values: the text can be read, and it runs in a batch or by itself. */
type Prepared = { sql: string; values: readonly unknown[] };
const rows = (results: unknown[]) => ({ success: true, results, meta: { rows_read: 0, rows_written: 0 } });

/**
 * A database in this process that answers as D1 does as far as the product asks: hundreds of faults can be tried on it in
 * the time of one on the other side of a socket. What is done in `undone` leaves no trace. Tests compare it with D1.
 */
export async function startQuickDatabase(): Promise<QuickDatabase> {
  const sqlite = new DatabaseSync(":memory:");
  for (const migration of migrations()) sqlite.exec(migration);
  const known = new Map<string, StatementSync>();
  const statementOf = (sql: string): StatementSync => {
    const statement = known.get(sql) ?? sqlite.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
  const run = ({ sql, values }: Prepared) => rows(statementOf(sql).all(...values.map(asInput)));
  const batch = async (statements: readonly Prepared[]) =>
    inside(sqlite, "batch", () => statements.map((statement) => run(statement)));
  const prepare = (sql: string, values: readonly unknown[] = []): object => ({
    ...{ sql, values },
    bind: (...given: readonly unknown[]) => prepare(sql, given),
    all: async () => run({ sql, values }),
    run: async () => run({ sql, values }),
    first: async () => run({ sql, values }).results[0] ?? null,
  });
  const session = { prepare, batch, getBookmark: () => null };
  const db = { ...session, withSession: () => session } as unknown as D1Database;
  await loadDirectory(db);
  return {
    db,
    undone: async (work) => {
      sqlite.exec("SAVEPOINT undone");
      try {
        return await work();
      } finally {
        sqlite.exec("ROLLBACK TO undone; RELEASE undone");
      }
    },
    close: () => sqlite.close(),
  };
}

export type QuickDatabase = {
  db: D1Database;
  undone: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
  close: () => void;
};

const migrations = (): readonly string[] =>
  readdirSync(join(root, "migrations"))
    .toSorted()
    .map((file) => readFileSync(join(root, "migrations", file), "utf8"));

/** All or nothing, as a batch of D1 is; what SQLite refuses is told in its words. */
function inside<Answer>(sqlite: DatabaseSync, name: string, work: () => Answer): Answer {
  sqlite.exec(`SAVEPOINT ${name}`);
  try {
    return work();
  } catch (failure) {
    sqlite.exec(`ROLLBACK TO ${name}`);
    throw new Error(`D1_ERROR: ${failure instanceof Error ? failure.message : "unknown"}: SQLITE_CONSTRAINT`);
  } finally {
    sqlite.exec(`RELEASE ${name}`);
  }
}

const asInput = (value: unknown): SQLInputValue =>
  typeof value === "boolean" ? Number(value) : (value as SQLInputValue);
