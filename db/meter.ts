/** What a request costs the database: batches and statements sent, rows the statements looked at, rows they wrote. */
export type Usage = { roundTrips: number; statements: number; rowsRead: number; rowsWritten: number };
/** What it may cost. Statements are bounded where many jobs share what the free plan allows (decision 022). */
export type Budget = Omit<Usage, "statements"> & { statements?: number };

/** Thrown over budget, where a budget is kept (design §8): a bug in the product, never in the request. */
export class OverBudget extends Error {
  override name = "OverBudget";
}

/** A database or a session of one: what statements are prepared on and batches are sent to. */
type Source = Pick<D1DatabaseSession, "prepare" | "batch">;

/**
 * The database, counting. Everything goes through `batch`, which is one round trip and reports the rows; a statement
 * run by itself is refused, since nobody would count it. `usage` grows with each batch, and `onUse` sees it; what was
 * sent counts though it fails.
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
      usage.roundTrips += 1;
      usage.statements += statements.length;
      const results = await source.batch<Row>(statements.map((statement) => prepared.get(statement) ?? statement));
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
    for (const key of ["roundTrips", "statements", "rowsRead", "rowsWritten"] as const) {
      const most = budget[key] ?? Number.POSITIVE_INFINITY;
      if (usage[key] > most) throw new OverBudget(`${key}: ${usage[key]} of ${most}`);
    }
  };
}
