import type { InHandRow } from "#db/read/introductions.ts";
import { noticeKey } from "#db/write/threads.ts";
import { type ThreadParty, threadParties } from "#domain/thread/acts.ts";
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
 * Several words make one letter, which is not sent at night; by hand, it is a call. `by`: who wrote, if somebody did; a relay is
 * given no call about its own words.
 */
export function noticesOfWords(
  row: InHandRow,
  parties: readonly ThreadParty[],
  turn: string,
  known: Gathered,
  by: ThreadParty | null = null,
): readonly Draft[] {
  const { at, today, calendar } = known;
  const minute = casablancaMinute(at);
  // To the minute: what is told in the morning is told when it begins.
  const dueAt = at - (at % 60_000) + toldIn(minute);
  const told = (to: Addressee, of: readonly ThreadParty[]) => ({
    words: { introduction: row.id, reader: to.recipient, of },
    ...{ to, about: { request: row.request, introduction: row.id, version: row.version }, turn, dueAt },
    ...{ hasLink: true, isAnswerable: false, answeredBy: noticeKey(row.id, to.recipient) },
    callBy: dueDay(today, calledWithin, calendar),
  });
  return [
    ...(parties.includes("innovator") ? innovatorOf(row) : [])
      .filter((to) => by === null || newTo(to, row).includes(by))
      .map((to) => ({
        ...{ ...told(to, newTo(to, row)), letter: "words-waiting" as const, facts: ownFacts({ row }) },
      })),
    ...(parties.includes("body") ? bodyOf(row, known) : []).map((to) => ({
      ...{ ...told(to, othersThan("body")), letter: "words-for-body" as const, facts: caseFacts({ row }) },
    })),
  ];
}

/** Whose words are new to the person: where their relay calls them, not those that it wrote for them. */
const newTo = ({ channel }: Addressee, { relay }: InHandRow): readonly ThreadParty[] =>
  othersThan("innovator").filter((party) => party !== "relay" || channel === "mail" || relay === null);

/** The other parties of a thread. */
export const othersThan = (party: ThreadParty): readonly ThreadParty[] =>
  threadParties.filter((each) => each !== party);
