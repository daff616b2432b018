import { commit, type Statements } from "#db/commit.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { type CaseRequest, caseRequest } from "#db/read/case.ts";
import { saveNote } from "#db/write/cases.ts";
import { saveJournal } from "#db/write/history.ts";
import { saveAnswerLinks, saveDesk } from "#db/write/introductions.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { isAdmin, type Person } from "#domain/account/actor.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { dueDay } from "#domain/time/due-day.ts";
import { workingDays } from "#domain/time/span.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { innovatorOf } from "./addressees.ts";
import { type CaseOf, knownCase } from "./case-of.ts";
import { type Draft, writeLetters } from "./write-letters.ts";

/** Within how long the team calls whoever it asks by phone. */
const askedWithin = workingDays(2);

/** The team asks the author something: a fact of the request, and a message to them. Nothing else waits for the answer. */
export async function askAuthor(deps: Deps, actor: Person, of: CaseOf, words: string): Promise<Outcome<"saved">> {
  const { db, now, newId, keys, wake } = deps;
  if (!isAdmin(actor)) return refused({ code: "not_yours" });
  const at = now();
  const today = casablancaDay(at);
  const [[found], holidays] = await db.batch([caseRequest(db, of.id), holidaysFrom(db, today)]);
  const request = knownCase(found, of);
  if (!request.ok) return request;
  const { state } = request.value;
  if (state !== "submitted") return refused({ code: "not_now", state });
  const calendar = calendarOf(holidays.map(({ day }) => day));
  const id = newId();
  const drafts = questionTo(request.value, words, id, dueDay(today, askedWithin, calendar));
  const { letters, links } = await writeLetters(keys, drafts, { at, today, calendar });
  const saved = await commit(db, [
    saveNote(db, { id, request: of.id, kind: "question", words, by: actor.id, at }),
    saveDesk(db, [of.id]),
    saveJournal(db, { id: newId(), at, by: actor.id, what: "noted", noun: "request", subject: of.id }),
    ...(links.length > 0 ? [saveAnswerLinks(db, links)] : []),
    ...(letters.length > 0 ? [saveLetters(db, letters)] : []),
  ] as unknown as Statements);
  if (saved.ok) wake();
  return saved;
}

const questionTo = (request: CaseRequest, words: string, id: string, callBy: string): readonly Draft[] =>
  innovatorOf(request).map((to) => ({
    letter: "team-question",
    facts: { code: request.code, words },
    ...{ to, about: { request: request.id, introduction: null, version: request.version }, turn: id },
    ...{ hasLink: true, isAnswerable: false, callBy },
  }));
