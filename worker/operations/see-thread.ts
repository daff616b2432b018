import { commit, type Statements } from "#db/commit.ts";
import { saveSeen } from "#db/write/threads.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";

/** A thread, and who has read it. */
export type Seen = { introduction: string; reader: string };

/** Marks a thread as read: what still waits to tell this reader of it is not sent. */
export const seeThread = ({ db, now }: Pick<Deps, "db" | "now">, seen: Seen): Promise<Outcome<"saved">> =>
  commit(db, saveSeen(db, { ...seen, at: now() }) as unknown as Statements);
