import type { JournalEntry } from "#db/write/history.ts";

/** A message that an admin did something with, as they saw it. */
type Acted = { noun: "letter" | "call"; id: string; seen: string; letter: string; at: number; by: string };

/**
 * The line of the journal that says what an admin did with a message: which letter, and nothing of whom it is for. Its id is
 * the message as it stood, so that of two who act on it at once, the second is refused.
 */
export const noted = ({ noun, id, seen, letter, ...taken }: Acted, what: JournalEntry["what"]): JournalEntry => ({
  ...{ id: `${noun}.${id}.${seen}`, what, noun, subject: letter },
  ...taken,
});
