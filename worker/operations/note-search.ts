import { commit } from "#db/commit.ts";
import { saveJournal } from "#db/write/history.ts";
import type { Deps } from "#worker/deps.ts";

/** Writes in the journal that an admin looked people up; never the words, which may name one. */
export const noteSearch = ({ db, now, newId }: Deps, by: string) =>
  commit(db, [saveJournal(db, { id: newId(), at: now(), by, what: "searched", noun: "people", subject: "search" })]);
