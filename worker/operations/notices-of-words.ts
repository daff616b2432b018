import type { InHandRow } from "#db/read/introductions.ts";
import { noticeKey } from "#db/write/threads.ts";
import type { ThreadParty } from "#domain/thread/acts.ts";
import { toldIn } from "#domain/thread/notice.ts";
import { dueDay } from "#domain/time/due-day.ts";
import { workingDays } from "#domain/time/span.ts";
import { casablancaMinute } from "#worker/clock.ts";
import { type Addressee, bodyOf, innovatorOf } from "./addressees.ts";
import type { Gathered } from "./gather-introductions.ts";
import { caseFacts, ownFacts } from "./letters-of-step.ts";
import type { Draft } from "./write-letters.ts";

/** Within how long whoever has no e-mail is called. */
const calledWithin = workingDays(2);

/**
 * Tells these parties of a thread that something new waits for them in it, and nothing of what it says. `turn`: what is new.
 * Several words make one letter, which is not sent at night; by hand, it is a call.
 */
export function noticesOfWords(
  row: InHandRow,
  parties: readonly ThreadParty[],
  turn: string,
  known: Gathered,
): readonly Draft[] {
  const { at, today, calendar } = known;
  const minute = casablancaMinute(at);
  // To the minute: what is told in the morning is told when it begins.
  const dueAt = at - (at % 60_000) + toldIn(minute);
  const told = (to: Addressee) => ({
    ...{ to, about: { request: row.request, introduction: row.id, version: row.version }, turn, dueAt },
    ...{ hasLink: true, isAnswerable: false, answeredBy: noticeKey(row.id, to.recipient) },
    callBy: dueDay(today, calledWithin, calendar),
  });
  return [
    ...(parties.includes("innovator") ? innovatorOf(row) : []).map((to) => ({
      ...{ ...told(to), letter: "words-waiting" as const, facts: ownFacts({ row }) },
    })),
    ...(parties.includes("body") ? bodyOf(row, known) : []).map((to) => ({
      ...{ ...told(to), letter: "words-for-body" as const, facts: caseFacts({ row }) },
    })),
  ];
}
