import { endingOf } from "#domain/introduction/next.ts";
import type { DeclineReason } from "#domain/vocabulary/decline-reasons.ts";
import { bodyOf, innovatorOf } from "./addressees.ts";
import type { Gathered } from "./gather-introductions.ts";
import { giverOf } from "./giver-of.ts";
import { caseFacts, type Taken } from "./letters-of-step.ts";
import type { Draft } from "./write-letters.ts";

/** How a hand-over ended is told to whoever has the case; and to its author, where it comes to nothing that they did not do. */
export const lettersOfHandOver = (taken: Taken, known: Gathered): readonly Draft[] =>
  taken.advance.handOver === null ? [] : [...toGiver(taken, known), ...toAuthor(taken)];

function toGiver({ row, advance }: Taken, known: Gathered): readonly Draft[] {
  const giver = giverOf(row);
  if (giver === null) return [];
  const facts = { ...caseFacts({ row: giver }), receiver: row.bodyName, state: advance.to };
  return bodyOf(giver, known).map((to) => ({
    ...{ letter: "hand-over-ended", facts, to, turn: `${row.id}-${advance.version}` },
    about: { request: row.request, introduction: giver.id, version: giver.version },
    ...{ hasLink: false, isAnswerable: false },
  }));
}

/** The body that wanted to hand it over keeps the case: no ladder is climbed that would tell so. */
function toAuthor({ row, advance }: Taken): readonly Draft[] {
  const ending = endingOf[advance.step];
  if (advance.handOver !== "kept" || ending === undefined || ending === "refused") return [];
  const next = { kind: "kept", body: row.giverBodyName, by: null } as const;
  const reason = advance.step === "decline" ? (advance.reason as DeclineReason | null) : null;
  const facts = { code: row.code, body: row.bodyName, ending, reason, words: advance.words, next };
  return innovatorOf(row).map((to) => ({
    ...{ letter: "introduction-ended", facts, to },
    about: { request: row.request, introduction: row.id, version: advance.version },
    ...{ hasLink: true, isAnswerable: false },
  }));
}
