import { commit, type Statements } from "#db/commit.ts";
import { checkInsOf, introductionToJudge, type JudgedRow, requestOfIntroduction } from "#db/read/check-ins.ts";
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
import { writtenDown } from "./written-down.ts";

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

/**
 * The person says whether the help that a body reported has helped: kept in a row of its own, it changes no state. `isTheirs`:
 * whether the introduction may be known to whoever writes it down.
 */
export async function sayVerdict(
  deps: Deps,
  actor: Actor,
  id: string,
  { helped, words }: VerdictSaid,
  isTheirs: (row: JudgedRow) => boolean = ({ request }) => actor.role !== "innovator" || actor.requestId === request,
): Promise<Outcome<"saved">> {
  const { db, now } = deps;
  const at = now();
  const [[row], series] = await db.batch([introductionToJudge(db, id), checkInsOf(db, requestOfIntroduction(db, id))]);
  if (!row || !isTheirs(row)) return refused({ code: "unknown", what: "introduction" });
  const judged = { ...row, since: casablancaDay(row.since) };
  const may = mayJudge(actor, judged, series, casablancaDay(at));
  if (!may.ok) return may;
  // Tapped twice, it is said once.
  if (row.saidHelped === helped && (row.saidWords ?? "") === words) return { ok: true, value: "saved" };
  return commit(db, [
    ...saveVerdict(db, {
      ...{ introduction: id, version: (row.saidVersion ?? 0) + 1, helped, at, by: authorOf(actor), words },
    }),
    unlessOver(db, row.request),
    ...writtenDown(deps, actor, row, at),
    saveHeard(db, row.request, at),
  ] as unknown as Statements);
}
