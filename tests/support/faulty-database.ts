import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";

/**
 * What goes wrong at one of the batches that are sent, by its number: the Worker stops before it is sent, or after it was
 * done; D1 refuses it; or it waits until something else was done.
 */
export type Fault = { at: number } & (
  | { how: "stops before" | "stops after" | "is refused" }
  | { how: "waits"; meanwhile: () => Promise<unknown> }
);

/** A database as one process sees it, with a fault; `sent`: what its batches did, in order. */
export type Faulty = { DB: D1Database; sent: readonly string[]; isStopped: () => boolean };

const stopped = "the Worker was stopped";
const refused = "D1_ERROR: Network connection lost.";

/** Of a database that tells the text of its statements. Once stopped, nothing more is sent or done. */
export function faultyDatabase(source: D1Database, fault: Fault | null = null): Faulty {
  const sent: string[] = [];
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    return new Error(stopped);
  };
  const batch = async (statements: D1PreparedStatement[]) => {
    if (isStopped) throw stop();
    sent.push(nameOf(statements));
    if (fault?.at !== sent.length) return source.batch(statements);
    if (fault.how === "stops before") throw stop();
    if (fault.how === "is refused") throw new Error(refused);
    if (fault.how === "waits") await fault.meanwhile();
    const results = await source.batch(statements);
    if (fault.how === "stops after") throw stop();
    return results;
  };
  const withSession = () => ({ prepare: (sql: string) => source.prepare(sql), batch, getBookmark: () => null });
  return { DB: { withSession } as unknown as D1Database, sent, isStopped: () => isStopped };
}

/** Whether something failed by the fault alone: whatever else is thrown is a bug. */
export function isByFault(failure: unknown): boolean {
  if (failure instanceof AggregateError) return failure.errors.every(isByFault);
  if (!(failure instanceof Error)) return false;
  return failure.message === stopped || failure.message === refused || isByFault(failure.cause);
}

/** What a batch does: the first table that it writes, or the first that it reads. */
function nameOf(statements: readonly D1PreparedStatement[]): string {
  const texts = statements.map((statement) => (statement as unknown as { sql: string }).sql);
  const [, how, table] = texts.map((text) => writes.exec(text)).find((found) => found !== null) ?? [];
  return how ? `${how} ${table}` : `read ${/\bfrom "?(\w+)/i.exec(outermost(texts[0] ?? ""))?.[1] ?? "lists"}`;
}
const writes = /^\s*(insert|update|delete)(?: into| from)? "?(\w+)/i;

/** A statement without what stands in brackets. */
function outermost(text: string): string {
  const less = text.replaceAll(/\([^()]*\)/g, "");
  return less === text ? text : outermost(less);
}
