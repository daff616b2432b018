import { type GivenUpKey, givenUp } from "#db/read/outbox.ts";
import type { Deps } from "#worker/deps.ts";
import type { LetterName } from "#worker/mail/letter.ts";
import { isOver } from "./letter-lasts.ts";

/** One page of the letters that were given up, and one more: which letter, and whether it is worth sending still. */
export async function readGivenUp({ db, now }: Deps, after: GivenUpKey | null, perPage: number) {
  const [rows] = await db.batch([givenUp(db, after, perPage)]);
  return rows.map((row) => ({ ...row, letter: row.letter as LetterName, isOver: isOver(row, now()) }));
}
