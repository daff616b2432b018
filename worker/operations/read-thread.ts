import type { ThreadShown, WordShown } from "#contract/thread.ts";
import type { Db } from "#db/database.ts";
import {
  type MessageKey,
  type MessageRow,
  type ThreadRead,
  type ThreadRow,
  threadStanding,
  wordsOfThreads,
} from "#db/read/threads.ts";
import { type Actor, authorOf } from "#domain/introduction/policy.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { ThreadParty } from "#domain/thread/acts.ts";
import { actsNow, type Thread } from "#domain/thread/policy.ts";
import { namesOf } from "./own-introductions.ts";

/** Whoever opens a thread, and as which of its parties. */
export type Reader = { actor: Actor; as: ThreadParty };

/** Who had a case before, whose words with the person come along: by name, and until when. */
export type GiverBefore = ThreadRead & { name: string };

/** So many words stand on a page: fewer, the more threads are read for it as one. */
const perPage = [20, 10, 8, 6, 4, 3] as const;
const pageOf = (givers: readonly GiverBefore[]): number => perPage[givers.length] ?? 3;

/** What a page reads of a thread, to stand in its batch: two statements. `before`: where the page begins that is asked. */
export const threadParts = (
  db: Db,
  id: string,
  reader: Reader,
  { before = null }: { before?: MessageKey | null } = {},
) => [threadStanding(db, id, authorOf(reader.actor)), wordsAlong(db, id, [], before)] as const;

/** The words of a thread, and those of whoever had the case before. */
export const wordsAlong = (db: Db, id: string, givers: readonly GiverBefore[], before: MessageKey | null) =>
  wordsOfThreads(
    db,
    [{ id, until: null }, ...givers.map((giver) => ({ id: giver.id, until: giver.until }))],
    before,
    pageOf(givers),
  );

type Read = readonly [readonly ThreadRow[], readonly MessageRow[]];
type Given = {
  locale: Locale;
  newId: () => string;
  before?: MessageKey | null;
  givers?: readonly GiverBefore[];
};

/** The thread as its reader sees it, and whether something in it is new; `null`: it is not theirs to read, or there is none yet. */
export function threadShown(
  [[row], messages]: Read,
  reader: Reader,
  { locale, newId, before = null, givers = [] }: Given,
): { thread: ThreadShown; isNew: boolean } | null {
  if (!row) return null;
  const may = actsNow(reader, asThread(row));
  if (!may.includes("read") || (messages.length === 0 && !may.includes("write"))) return null;
  const page = messages.slice(0, pageOf(givers)).toReversed();
  const { name } = namesOf(row, locale).body;
  const words = page.map((message) =>
    message.introduction === row.id ? wordShown(message, { row, reader, body: name }) : wordBefore(message, givers),
  );
  const first = messages.length > page.length ? page[0] : undefined;
  return {
    isNew: words.some(({ isNew }) => isNew),
    thread: {
      ...{ id: row.id, as: reader.as, body: name, words, may, entry: newId() },
      ...{ isFirst: before === null, isCalled: row.isCalled === 1 },
      earlier: first ? `${first.at}.${first.id}` : null,
    },
  };
}

/** A row as the policy judges it. */
export const asThread = (row: ThreadRow): Thread => ({
  ...{ id: row.id, request: row.request, body: row.body, state: row.state, requestState: row.requestState },
  relay: row.relay,
  isCalled: row.isCalled === 1,
  isReported: row.isReported === 1,
});

type Around = { row: ThreadRow; reader: Reader; body: string };

function wordShown(message: MessageRow, { row, reader, body }: Around): WordShown {
  const { id, at, party, by } = message;
  const isOwn = party === reader.as;
  return {
    ...{ id, at: new Date(at).toISOString(), party, isOwn, report: reportOf(message, reader.as) },
    name: party !== "body" ? null : isOwn ? colleague(message, authorOf(reader.actor)) : body,
    isNew: !isOwn && at > (row.seenAt ?? 0),
    words: message.hidden === 1 && reader.as !== "admin" ? null : message.words,
    mayReport: !isOwn && party !== "admin" && message.reportedAt === null && by !== "",
  };
}

/** A word of before the case came to its body: it is read, and nothing more is done with it; nobody of the giver is named. */
const wordBefore = (
  { id, introduction, at, party, hidden, words }: MessageRow,
  givers: readonly GiverBefore[],
): WordShown => ({
  ...{ id, at: new Date(at).toISOString(), party, isOwn: false, isNew: false, mayReport: false },
  name: party === "body" ? (givers.find((giver) => giver.id === introduction)?.name ?? null) : null,
  words: hidden === 1 ? null : words,
  report: hidden === 1 ? "hidden" : null,
});

const colleague = ({ by, name }: MessageRow, reader: string): string | null => (by === reader ? null : name);

/** That a word was reported, whoever reported it is told, and the team; that it is hidden, everybody. */
function reportOf({ reportedAt, reportedBy, decidedAt, hidden }: MessageRow, as: ThreadParty): WordShown["report"] {
  if (hidden === 1) return "hidden";
  if (reportedAt === null || (as !== "admin" && as !== reportedBy)) return null;
  return decidedAt === null ? "waits" : "stands";
}

/** The key of the oldest word of the page before; none that can be read: the newest words. */
export function messageKeyIn(text: string | null | undefined): MessageKey | null {
  const [, at, id] = /^(\d{1,15})\.([0-9a-f]{32})$/.exec(text ?? "") ?? [];
  return at && id ? { at: Number(at), id } : null;
}
