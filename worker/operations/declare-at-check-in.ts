import type { CheckInMore } from "#contract/check-in-forms.ts";
import { commit, type Statements } from "#db/commit.ts";
import { type CaseRequest, caseRequest } from "#db/read/case.ts";
import { checkInsOf } from "#db/read/check-ins.ts";
import { type FollowHolder, requestOfSession } from "#db/read/requests.ts";
import { saveCheckInSteps, saveDeclared, saveSaid } from "#db/write/check-ins.ts";
import { saveHeard } from "#db/write/requests.ts";
import { unlessOver } from "#db/write/unless-changed.ts";
import { advanceCheckIn } from "#domain/follow-up/advance.ts";
import { nextOf, openOne } from "#domain/follow-up/open.ts";
import { type Actor, authorOf } from "#domain/introduction/policy.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { baseBefore } from "./check-in-shown.ts";
import { checkInStep } from "./check-in-step.ts";
import { writtenDown } from "./written-down.ts";

/** Says more at a check-in, for whoever has the request open. */
export async function declareInSession(deps: Deps, holder: FollowHolder, said: CheckInMore): Promise<Outcome<"saved">> {
  const [[own]] = await deps.db.batch([requestOfSession(deps.db, holder)]);
  return own
    ? declareAtCheckIn(deps, { role: "innovator", requestId: own.id }, own.id, said)
    : refused({ code: "signed_out" });
}

/**
 * Keeps what is said beside an answer, as it is said last; how much there was at the beginning, as it was said first.
 * `isTheirs`: whether the request may be known to whoever writes it down.
 */
export async function declareAtCheckIn(
  deps: Deps,
  actor: Actor,
  requestId: string,
  { number, words, ...declared }: CheckInMore,
  isTheirs: (request: CaseRequest) => boolean = () => true,
): Promise<Outcome<"saved">> {
  const { db, now } = deps;
  const at = now();
  const [[request], series] = await db.batch([caseRequest(db, requestId), checkInsOf(db, requestId)]);
  if (request && !isTheirs(request)) return refused({ code: "unknown", what: "support-request" });
  const row = openOne(series, casablancaDay(at));
  if (!request || row?.number !== number) return refused({ code: "not_now", state: row?.state ?? "" });
  const asked = { request: requestId, relay: request.relay, requestState: request.state, state: row.state };
  const to = advanceCheckIn(asked, actor, "detail");
  if (!to.ok) return to;
  const by = authorOf(actor);
  const nextDueOn = nextOf(row, series)?.dueOn ?? null;
  return commit(db, [
    ...saveCheckInSteps(db, [checkInStep({ ...row, nextDueOn }, { step: "detail", to: to.value, at, by })]),
    unlessOver(db, requestId),
    ...writtenDown(deps, actor, { request: requestId, relay: request.relay }, at),
    saveDeclared(db, row, {
      ...declared,
      indicatorBase: baseBefore(series, number) === null ? declared.indicatorBase : null,
    }),
    ...saveSaid(db, row, words),
    saveHeard(db, requestId, at),
  ] as unknown as Statements);
}
