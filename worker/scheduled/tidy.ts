import { commit } from "#db/commit.ts";
import { dropEndedSignIns } from "#db/write/accounts.ts";
import { dropOldAllowances } from "#db/write/allowance.ts";
import { dropOldAnswerLinks } from "#db/write/introductions.ts";
import { dropEndedLetters } from "#db/write/outbox.ts";
import { dropOldReceiptLinks } from "#db/write/receipts.ts";
import { dropEndedSessions, dropOldTries } from "#db/write/sessions.ts";
import type { Deps } from "#worker/deps.ts";

/** How long it is known that a letter was sent, or could not be. */
const month = 30 * 24 * 60 * 60_000;

/** Drops what has served: ended sessions and codes, tries that a day of rest has forgiven, letters of a month ago. */
export async function tidy({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  await commit(db, [
    dropEndedSessions(db, now()),
    dropOldTries(db, now()),
    ...dropEndedSignIns(db, now()),
    dropOldAllowances(db, now()),
    dropOldReceiptLinks(db, now()),
    dropOldAnswerLinks(db, now()),
    dropEndedLetters(db, now() - month),
  ]);
}
