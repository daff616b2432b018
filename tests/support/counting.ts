import type { D1Database, D1DatabaseSession, D1PreparedStatement } from "@cloudflare/workers-types";

/** The database, with every statement that is sent to it counted; `fails`: the batches of which number are refused. */
export function counting(source: D1Database, fails: readonly number[] = []) {
  const count = { statements: 0, batches: 0 };
  const counted = {
    withSession: (constraint: string) => {
      const session = source.withSession(constraint);
      return {
        prepare: (sql: string) => session.prepare(sql),
        batch: async (statements: D1PreparedStatement[]) => {
          count.statements += statements.length;
          count.batches += 1;
          if (fails.includes(count.batches)) throw new Error("D1_ERROR: network connection lost");
          return session.batch(statements);
        },
        getBookmark: () => session.getBookmark(),
      } as D1DatabaseSession;
    },
  };
  return { count, DB: counted as D1Database };
}
