import { commit } from "#db/commit.ts";
import { type Letter, saveLetters } from "#db/write/outbox.ts";
import { open } from "./edit-offer.ts";
import type { Wasl } from "./wasl.ts";

/** Writes messages as an operation would. */
export async function writeLetters({ db }: Pick<Wasl, "db">, letters: readonly Letter[]): Promise<void> {
  const opened = open(db);
  await commit(opened, [saveLetters(opened, letters)]);
}
