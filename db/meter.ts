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
 * The database, counting. Everything goes through `batch`, which is one round trip and reports the rows; a statement
 * run by itself is refused, since nobody would count it. `usage` grows with each batch, and `onUse` sees it.
 */
export function metered(source: Source, usage: Usage, onUse: (usage: Usage) => void): Source {
  const prepared = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const guarded = (statement: D1PreparedStatement): D1PreparedStatement => {
    const guard: D1PreparedStatement = {
      bind: (...values) => guarded(statement.bind(...values)),
      first: onlyInBatch,
      run: onlyInBatch,
      all: onlyInBatch,
      raw: onlyInBatch,
    };
    prepared.set(guard, statement);
    return guard;
  };
  return {
    prepare: (sql) => guarded(source.prepare(sql)),
    async batch<Row>(statements: D1PreparedStatement[]) {
      const results = await source.batch<Row>(statements.map((statement) => prepared.get(statement) ?? statement));
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

const onlyInBatch = (): never => {
  throw new Error("run statements through a batch: it is what the meter counts");
};

export function throwOver(budget: Budget): (usage: Usage) => void {
  return (usage) => {
    for (const key of ["roundTrips", "rowsRead", "rowsWritten"] as const) {
      if (usage[key] > budget[key]) throw new OverBudget(`${key}: ${usage[key]} of ${budget[key]}`);
    }
  };
}
