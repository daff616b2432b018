import { commit } from "#db/commit.ts";
import { saveJournal } from "#db/write/history.ts";
import type { Deps } from "#worker/deps.ts";

/** Writes in the journal that somebody tried a door that is not theirs. What they asked for stays unknown to them. */
export const noteRefusal = ({ db, now, newId }: Deps, by: string, noun: "body" | "admin", subject: string) =>
  commit(db, [saveJournal(db, { id: newId(), at: now(), by, what: "refused", noun, subject })]);
