import { breaks, commit } from "#db/commit.ts";
import { everything } from "#db/conditions.ts";
import { questionsAbout } from "#db/read/own-introductions.ts";
import { type FollowHolder, requestOfSession } from "#db/read/requests.ts";
import { saveOwnAnswer } from "#db/write/own-answers.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { questionOf } from "./read-own-case.ts";

/** What the author says, and the question that they were looking at. */
type Said = { question: string; words: string };

/** Answers the team's question, for whoever has the request open. */
export async function answerTeamInSession(deps: Deps, holder: FollowHolder, said: Said): Promise<Outcome<"saved">> {
  const [[own]] = await deps.db.batch([requestOfSession(deps.db, holder)]);
  return own ? answerTeam(deps, own, said) : refused({ code: "signed_out" });
}

/** Answers the team's question: a fact of the request, put before the team; it changes no state. */
export async function answerTeam(
  deps: Deps,
  { id, state }: { id: string; state: string },
  { question, words }: Said,
): Promise<Outcome<"saved">> {
  const { db, now } = deps;
  if (state !== "submitted") return refused({ code: "not_now", state });
  const [notes] = await db.batch([questionsAbout(db, id, everything, 10)]);
  const asked = questionOf(notes);
  if (!asked) return refused({ code: "not_now", state });
  if (asked.id !== question) return refused({ code: "changed_meanwhile" });
  try {
    const saved = await commit(db, saveOwnAnswer(db, { request: id, question, words, at: now() }));
    if (saved.ok) deps.wake();
    return saved;
  } catch (error) {
    // Of two answers at the same moment, one is kept, and the other is told.
    if (breaks(error, "request_note.id")) return refused({ code: "changed_meanwhile" });
    throw error;
  }
}
