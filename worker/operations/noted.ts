import type { JournalEntry } from "#db/write/history.ts";
import type { Person } from "#domain/account/actor.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** A message as an admin acts on it; `lease`: who had it last, which is another at each try. */
type Acted = { id: string; letter: string; lease: string | null };

/**
 * The line of the journal that says what an admin did with a message: which letter, and nothing of whom it is for. Its id is
 * the message as it stood, so that of two who act on it at once, the second is refused.
 */
export const noted = (
  noun: "letter" | "call",
  { id, letter, lease }: Acted,
  what: JournalEntry["what"],
  { actor, at }: { actor: Person; at: Instant },
): JournalEntry => ({ id: `${noun}.${id}.${lease ?? ""}`, at, by: actor.id, what, noun, subject: letter });
