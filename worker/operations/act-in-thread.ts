import type { ThreadPost } from "#contract/thread.ts";
import { commit, type Statements } from "#db/commit.ts";
import { type InHandRow, theseIntroductions } from "#db/read/introductions.ts";
import { findMessage, threadStanding, writtenSince } from "#db/read/threads.ts";
import { unlessTakenOver } from "#db/write/unless-changed.ts";
import { authorOf } from "#domain/introduction/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { mostADay } from "#domain/thread/acts.ts";
import { mayDo } from "#domain/thread/policy.ts";
import { casablancaDay, startOfDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { gathered, gathering } from "./gather-introductions.ts";
import { asThread, type Reader } from "./read-thread.ts";
import { type Before, writesOf } from "./writes-in-thread.ts";

/** The thread of an introduction; `isTheirs`: whether it may be known to whoever acts. */
export type ThreadOf = { id: string; isTheirs: (row: InHandRow) => boolean };

/** Does something in the thread of an introduction, if whoever does it may now. Two round trips. */
export async function actInThread(
  deps: Deps,
  reader: Reader,
  of: ThreadOf,
  said: ThreadPost,
): Promise<Outcome<"saved">> {
  const before = await readBefore(deps, reader, of, said);
  if (!before || !of.isTheirs(before.row)) return refused({ code: "unknown", what: "introduction" });
  const may = mayDo({ ...reader, act: said.act }, asThread(before.thread));
  if (!may.ok) return may;
  // Sent twice, it is said once.
  if (before.written.isThere === 1) return granted("saved");
  const written = await writesOf(before, said);
  if (!written.ok) return written;
  const relay = reader.as === "relay" ? authorOf(reader.actor) : null;
  const saved = await commit(deps.db, [
    ...written.value,
    ...(relay === null ? [] : [unlessTakenOver(deps.db, { request: before.row.request, relay })]),
  ] as unknown as Statements);
  if (saved.ok) deps.wake();
  return saved;
}

async function readBefore(deps: Deps, reader: Reader, { id }: ThreadOf, said: ThreadPost): Promise<Before | null> {
  const { db, now } = deps;
  const own = {
    id,
    party: reader.as,
    since: startOfDay(casablancaDay(now())),
    entry: said.act === "write" ? said.entry : "",
  };
  const [standing, counted, messages, ...read] = await db.batch([
    threadStanding(db, id, authorOf(reader.actor)),
    writtenSince(db, own, mostADay),
    findMessage(db, id, "message" in said ? said.message : ""),
    ...gathering(db, theseIntroductions([id]), now()),
  ]);
  const known = gathered(read, now());
  const [[thread], [written], [message], [row]] = [standing, counted, messages, known.rows];
  return thread && written && row ? { deps, reader, row, thread, written, message, known } : null;
}
