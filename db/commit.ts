import type { BatchItem } from "drizzle-orm/batch";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Db } from "./database.ts";

export type Statements = readonly [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]];

/** Runs the statements as one transaction. Of two who write the same version, the second is refused. */
export async function commit(db: Db, statements: Statements): Promise<Outcome<"saved">> {
  try {
    await db.batch(statements);
    return granted("saved");
  } catch (error) {
    if (histories.some((key) => breaks(error, key)) || triggers.some((words) => saysSo(error, words)))
      return refused({ code: "changed_meanwhile" });
    throw error;
  }
}

/** The keys that let one of two through. */
const histories = [
  "request_history.request, request_history.version",
  "offer_history.offer, offer_history.version",
  "history.noun, history.subject, history.version",
  "relay_history.relay, relay_history.version",
  "introduction_history.introduction, introduction_history.version",
  "check_in_history.request, check_in_history.number, check_in_history.version",
  "introduction_verdict.introduction, introduction_verdict.version",
  // What has no history: its line of the journal is keyed by what it was when somebody acted on it.
  "journal.id",
  // The same body was proposed for the same request meanwhile.
  "introduction.request, introduction.body",
  // It was handed over meanwhile, to another.
  "introduction.handed_from",
];

/**
 * What triggers say: a sixth introduction was proposed, or its request ended, meanwhile; another run has counted the same
 * steps; whoever asks to be a relay joined a body or the team, or the other way round.
 */
const triggers = [
  "five introductions are open",
  "the request has ended",
  "the figures were counted meanwhile",
  "a relay belongs to no body",
  "a relay is not of the team",
];

/** Whether a batch failed because a row with this unique key was there already. */
export const breaks = (error: unknown, key: string): boolean => saysSo(error, `UNIQUE constraint failed: ${key}`);

function saysSo(error: unknown, words: string): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.message.includes(words)) return true;
  }
  return false;
}
