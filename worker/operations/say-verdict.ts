import { commit, type Statements } from "#db/commit.ts";
import { checkInsOf, introductionToJudge, requestOfIntroduction } from "#db/read/check-ins.ts";
import { type FollowHolder, requestOfSession } from "#db/read/requests.ts";
import { saveVerdict } from "#db/write/check-ins.ts";
import { saveHeard } from "#db/write/requests.ts";
import { unlessOver } from "#db/write/unless-changed.ts";
import type { HelpedAnswer } from "#domain/follow-up/answers.ts";
import { mayJudge } from "#domain/follow-up/verdict.ts";
import { type Actor, authorOf } from "#domain/introduction/policy.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** Whether it helped, and a word. */
export type VerdictSaid = { helped: HelpedAnswer; words: string };

/** Says it for whoever has the request open. */
export async function judgeInSession(
  deps: Deps,
  holder: FollowHolder,
  id: string,
  said: VerdictSaid,
): Promise<Outcome<"saved">> {
  const [[own]] = await deps.db.batch([requestOfSession(deps.db, holder)]);
  return own ? sayVerdict(deps, { role: "innovator", requestId: own.id }, id, said) : refused({ code: "signed_out" });
}

/** The person says whether the help that a body reported has helped: kept in a row of its own, it changes no state. */
export async function sayVerdict(
  { db, now }: Deps,
  actor: Actor,
  id: string,
  { helped, words }: VerdictSaid,
): Promise<Outcome<"saved">> {
  const at = now();
  const [[row], series] = await db.batch([introductionToJudge(db, id), checkInsOf(db, requestOfIntroduction(db, id))]);
  if (!row || (actor.role === "innovator" && actor.requestId !== row.request)) {
    return refused({ code: "unknown", what: "introduction" });
  }
  const judged = { ...row, relay: null, since: casablancaDay(row.since) };
  const may = mayJudge(actor, judged, series, casablancaDay(at));
  if (!may.ok) return may;
  // Tapped twice, it is said once.
  if (row.saidHelped === helped && (row.saidWords ?? "") === words) return { ok: true, value: "saved" };
  return commit(db, [
    ...saveVerdict(db, {
      ...{ introduction: id, version: (row.saidVersion ?? 0) + 1, helped, at, by: authorOf(actor), words },
    }),
    unlessOver(db, row.request),
    saveHeard(db, row.request, at),
  ] as unknown as Statements);
}
