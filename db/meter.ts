/** What a request costs the database: batches sent, rows its statements looked at, rows they wrote. */
export type Usage = { roundTrips: number; rowsRead: number; rowsWritten: number };
export type Budget = Usage;

/** Thrown over budget, where a budget is kept (design §8): a bug in the product, never in the request. */
export class OverBudget extends Error {
  override name = "OverBudget";
}

/** A database or a session of one: what statements are prepared on and batches are sent to. */
type Source = Pick<D1DatabaseSession, "prepare" | "batch">;

/**
 * The database, counting. Everything goes through `batch`, which is one round trip and reports the rows;
 * `usage` grows with each, and `onUse` sees it (to throw where a budget is kept).
 */
export function metered(source: Source, usage: Usage, onUse: (usage: Usage) => void): Source {
  return {
    prepare: (sql) => source.prepare(sql),
    async batch<Row>(statements: D1PreparedStatement[]) {
      const results = await source.batch<Row>(statements);
      usage.roundTrips += 1;
      for (const { meta } of results) {
        usage.rowsRead += meta.rows_read;
        usage.rowsWritten += meta.rows_written;
      }
      onUse(usage);
      return results;
    },
  };
}

export function throwOver(budget: Budget): (usage: Usage) => void {
  return (usage) => {
    for (const key of ["roundTrips", "rowsRead", "rowsWritten"] as const) {
      if (usage[key] > budget[key]) throw new OverBudget(`${key}: ${usage[key]} of ${budget[key]}`);
    }
  };
}
