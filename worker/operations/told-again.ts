import type { ThreadParty } from "#domain/thread/acts.ts";
import { isUnderWay } from "#domain/thread/policy.ts";
import type { Gathered } from "./gather-introductions.ts";
import type { Taken } from "./letters-of-step.ts";
import { noticesOfWords } from "./notices-of-words.ts";
import type { Draft } from "./write-letters.ts";

/**
 * A step drops what waits to tell of words, and its links die: whoever has not read them, and may still, is told anew. They are
 * for those alone to whom something is new when the batch runs (`whileUnread`).
 */
export const toldAgain = ({ row, advance: { to, version } }: Taken, known: Gathered): readonly Draft[] =>
  noticesOfWords({ ...row, version }, readersAfter({ ...row, state: to }), "again", known);

/** Who reads a thread after a step: of a case that is passed on, the person alone. */
function readersAfter(after: Taken["row"]): readonly ThreadParty[] {
  if (isUnderWay(after)) return ["innovator", "body"];
  return after.state === "handed-over" ? ["innovator"] : [];
}
