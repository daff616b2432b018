import { commit, type Statements } from "#db/commit.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { caseRequest } from "#db/read/case.ts";
import { triedFor } from "#db/read/introductions.ts";
import { resumeSeries } from "#db/write/check-ins.ts";
import { lookAgain, saveDesk, saveNewIntroductions } from "#db/write/introductions.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { flagClimb, saveAdvance } from "#db/write/requests.ts";
import type { Person } from "#domain/account/actor.ts";
import type { Outcome } from "#domain/outcome.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { dueDay } from "#domain/time/due-day.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { innovatorOf } from "./addressees.ts";
import type { CaseOf } from "./case-of.ts";
import { triedBefore } from "./change-own-request.ts";
import { reviewedWithin } from "./climb-ladder.ts";
import { factsOfCase } from "./consider-offer.ts";
import { findMatches } from "./find-matches.ts";
import { proposed } from "./proposals-of.ts";
import { kept } from "./request-parts.ts";
import { stepByAdmin } from "./set-aside-request.ts";
import { writeLetters } from "./write-letters.ts";

/** Reopens a request that was set aside: matching runs again, and its author is told. Three round trips to read. */
export async function reopenRequest(
  deps: Deps,
  actor: Person,
  of: CaseOf,
  seen: { version: number },
): Promise<Outcome<"saved">> {
  const { db, keys, newId, wake } = deps;
  const today = casablancaDay(deps.now());
  const [[found], tried, holidays] = await db.batch([
    caseRequest(db, of.id),
    triedFor(db, of.id),
    holidaysFrom(db, today),
  ]);
  const next = stepByAdmin(deps, actor, found, of, seen.version, "reopen");
  if (!next.ok) return next;
  const { request, advance } = next.value;
  const { at, version } = advance;
  const facts = factsOfCase(request);
  const matches = await findMatches(deps, facts, kept);
  const begun = proposed(matches, facts, triedBefore(tried), { request: of.id, at, newId });
  const calendar = calendarOf(holidays.map(({ day }) => day));
  const by = dueDay(today, reviewedWithin, calendar);
  const drafts = innovatorOf(request).map((to) => ({
    letter: "request-reopened" as const,
    facts: { code: request.code, by },
    ...{ to, about: { request: of.id, introduction: null, version }, hasLink: false, isAnswerable: false },
  }));
  const { letters } = await writeLetters(keys, drafts, { at, today, calendar });
  const saved = await commit(db, [
    ...saveAdvance(db, advance),
    ...saveNewIntroductions(db, begun),
    ...(begun.length === 0 ? [flagClimb(db, of.id, at)] : []),
    lookAgain(db, of.id, today),
    ...resumeSeries(db, of.id, at),
    saveDesk(db, [of.id]),
    ...(letters.length > 0 ? [saveLetters(db, letters)] : []),
  ] as unknown as Statements);
  if (saved.ok) wake();
  return saved;
}
