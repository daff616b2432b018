import type { ThreadPost } from "#contract/thread.ts";
import type { Statements } from "#db/commit.ts";
import { everything } from "#db/conditions.ts";
import type { InHandRow } from "#db/read/introductions.ts";
import type { findMessage, ThreadRow } from "#db/read/threads.ts";
import { type JournalEntry, saveJournal } from "#db/write/history.ts";
import { saveAnswerLinks, saveNews, saveRaised } from "#db/write/introductions.ts";
import { dropAnswered, saveLetters, unlessOneWaits } from "#db/write/outbox.ts";
import {
  saveCall,
  saveDecision,
  saveHeard,
  saveLeft,
  saveMessage,
  saveReport,
  saveSeen,
  unlessRaised,
} from "#db/write/threads.ts";
import { unlessOver, unlessStepped } from "#db/write/unless-changed.ts";
import { lookOn } from "#domain/introduction/clock.ts";
import { authorOf } from "#domain/introduction/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { RaisedWhy } from "#domain/request/raised.ts";
import { mostADay, type ThreadParty } from "#domain/thread/acts.ts";
import type { Deps } from "#worker/deps.ts";
import type { Gathered } from "./gather-introductions.ts";
import { letterTo } from "./letter-to.ts";
import { noticesOfWords, othersThan } from "./notices-of-words.ts";
import type { Reader } from "./read-thread.ts";
import { writeLetters } from "./write-letters.ts";

/** All that was read before something is done in a thread; `written`: how much its party wrote today. */
export type Before = {
  deps: Deps;
  reader: Reader;
  row: InHandRow;
  thread: ThreadRow;
  written: { words: number; isThere: number };
  message: Awaited<ReturnType<typeof findMessage>>[number] | undefined;
  known: Gathered;
};
type Said<Act extends ThreadPost["act"]> = Extract<ThreadPost, { act: Act }>;
type Written = readonly Statements[number][];
type Writes<Act extends ThreadPost["act"]> = (before: Before, said: Said<Act>) => Promise<Outcome<Written>>;

/** What an act that may be done writes, in one batch. */
export const writesOf = (before: Before, said: ThreadPost): Promise<Outcome<Written>> =>
  (acts[said.act] as Writes<ThreadPost["act"]>)(before, said);

const acts: { [Act in ThreadPost["act"]]: Writes<Act> } = {
  // That the team reads is to be known; that the others do, drops what still waits to tell them.
  read: async (before) => granted(before.reader.as === "admin" ? [journal(before, "thread-read")] : seenBy(before)),
  write,
  call: async (before) => granted([...saveCalled(before), ...raise(before, "called", before.deps.newId())]),
  report,
  hide: (before) => decide(before, true),
  "let-stand": (before) => decide(before, false),
  leave: async (before) =>
    granted([saveLeft(before.deps.db, before.row.id, before.known.at), journal(before, "settled")]),
};

const seenBy = ({ deps: { db }, reader, row, known: { at } }: Before): Written =>
  saveSeen(db, { introduction: row.id, reader: authorOf(reader.actor), at });

/** Words, with what follows from them: the others are told that they wait; the case has news, or its author is heard of. */
async function write(before: Before, { entry, words }: Said<"write">): Promise<Outcome<Written>> {
  const { deps, reader, row, written, known } = before;
  if (written.words >= mostADay) return refused({ code: "invalid", fields: { words: "enough_today" } });
  const { db } = deps;
  const said = { introduction: row.id, party: reader.as, by: authorOf(reader.actor), at: known.at };
  return granted([
    ...saveMessage(db, { id: entry, words, ...said }),
    unlessOver(db, row.request),
    unlessStepped(db, row),
    ...newsOf(before),
    ...(await tell(before, othersThan(reader.as), entry, reader.as)),
    // The team, once called, finds what is new among what waits for it.
    ...(before.thread.isCalled === 1 && reader.as !== "admin"
      ? raise(before, "called", entry, unlessRaised(row.request))
      : []),
  ]);
}

function newsOf({ deps: { db }, reader, row, known: { at, today } }: Before): Written {
  if (reader.as === "innovator") return [saveHeard(db, row.request, at)];
  if (reader.as !== "body" || row.state !== "accepted") return [];
  return [
    saveNews(db, { id: row.id, at, lookOn: lookOn({ state: "accepted", from: today, spent: 0, told: 0 }, today) }),
    dropAnswered(db, `introduction:${row.id}`),
  ];
}

/** Tells these parties that something waits for them, unless a letter that says so waits already. */
async function tell(
  { deps, row, known }: Before,
  parties: readonly ThreadParty[],
  turn: string,
  by: ThreadParty | null = null,
): Promise<Written> {
  const { letters, links } = await writeLetters(deps.keys, noticesOfWords(row, parties, turn, known, by), known);
  if (letters.length === 0) return [];
  return [saveAnswerLinks(deps.db, links), saveLetters(deps.db, letters, unlessOneWaits)];
}

const saveCalled = ({ deps: { db }, reader, row, known: { at } }: Before): Written =>
  reader.as === "admin" ? [] : [saveCall(db, { introduction: row.id, party: reader.as, at })];

/** Reports a word of another side to the team, once. */
async function report(before: Before, { message: id, reportWhy: why }: Said<"report">): Promise<Outcome<Written>> {
  const { deps, reader, message, row, known } = before;
  const isTheirs = message && message.party !== reader.as && message.party !== "admin";
  if (!isTheirs || reader.as === "admin") return refused({ code: "not_now", state: row.state });
  if (message.reportedAt !== null) return refused({ code: "changed_meanwhile" });
  return granted([saveReport(deps.db, { id, by: reader.as, why, at: known.at }), ...raise(before, "reported", id)]);
}

/** Hides a word that was reported, or lets it stand; whoever reported it finds that in the thread, and is told that something is new. */
async function decide(before: Before, hidden: boolean): Promise<Outcome<Written>> {
  const { deps, message, known } = before;
  if (!message?.reportedBy || message.decidedAt !== null) return refused({ code: "changed_meanwhile" });
  return granted([
    saveDecision(deps.db, { id: message.id, hidden, at: known.at }),
    journal(before, hidden ? "word-hidden" : "word-stands", `word.${message.id}`),
    ...(await tell(before, [message.reportedBy], `${message.id}-decided`)),
  ]);
}

/** Puts the request before the team, and tells it; `when`: only if this holds. */
function raise({ deps: { db }, row, known }: Before, why: RaisedWhy, about: string, when = everything): Written {
  const letters = known.admins.map((admin) =>
    letterTo(admin, "case-raised", { request: row.request, why }, about, known.at),
  );
  return [
    ...(letters.length > 0 ? [saveLetters(db, letters, when)] : []),
    ...saveRaised(db, [row.request], why, known.at),
  ];
}

const journal = (
  { deps: { db, newId }, reader, row, known: { at } }: Before,
  what: JournalEntry["what"],
  id = newId(),
): Written[number] =>
  saveJournal(db, { id, at, by: authorOf(reader.actor), what, noun: "introduction", subject: row.id });
