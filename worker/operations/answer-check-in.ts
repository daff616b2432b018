import { commit, type Statements } from "#db/commit.ts";
import { type CaseRequest, caseRequest } from "#db/read/case.ts";
import { type CheckInRow, checkInsOf } from "#db/read/check-ins.ts";
import { helpingWith, triedFor } from "#db/read/introductions.ts";
import { type FollowHolder, requestOfSession } from "#db/read/requests.ts";
import { endSeries, resumeSeries, saveCheckInSteps, saveSaid } from "#db/write/check-ins.ts";
import { saveAnswerLinks, saveRaised } from "#db/write/introductions.ts";
import { dropAnswered, saveLetters } from "#db/write/outbox.ts";
import { flagClimb, saveHeard } from "#db/write/requests.ts";
import { unlessOver } from "#db/write/unless-changed.ts";
import { advanceCheckIn } from "#domain/follow-up/advance.ts";
import { type Answered, needAnew } from "#domain/follow-up/answers.ts";
import type { CheckInStep } from "#domain/follow-up/lifecycle.ts";
import { nextOf, openOne } from "#domain/follow-up/open.ts";
import { type Actor, authorOf } from "#domain/introduction/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { checkInStep } from "./check-in-step.ts";
import { type Gathered, gathered, gathering } from "./gather-introductions.ts";
import { letterTo } from "./letter-to.ts";
import { toldToBodies } from "./letters-of-check-in.ts";
import { stuckOnNeed } from "./stuck-on-need.ts";
import { checkInAsked, writeLetters } from "./write-letters.ts";
import { writtenDown } from "./written-down.ts";

/** A check-in as somebody saw it, with what they answer; `words`: `null`, nothing is said of it now. */
export type CheckInSaid = Answered & { number: number; version: number; words?: string | null };

/** Answers it for whoever has the request open. Five round trips at most. */
export async function answerInSession(deps: Deps, holder: FollowHolder, said: CheckInSaid): Promise<Outcome<"saved">> {
  const [[own]] = await deps.db.batch([requestOfSession(deps.db, holder)]);
  return own
    ? answerCheckIn(deps, { role: "innovator", requestId: own.id }, own.id, said)
    : refused({ code: "signed_out" });
}

/**
 * Answers a check-in, or corrects its answer. Whoever is stuck has that need proposed anew, or goes before the team; the
 * bodies that help are told; whoever has stopped is asked no more. All in one batch. Four round trips at most. `isTheirs`:
 * whether the request may be known to whoever asks.
 */
export async function answerCheckIn(
  deps: Deps,
  actor: Actor,
  requestId: string,
  said: CheckInSaid,
  isTheirs: (request: CaseRequest) => boolean = () => true,
): Promise<Outcome<"saved">> {
  const known = await readAnswered(deps, requestId);
  if (!known.request || !isTheirs(known.request)) return refused({ code: "unknown", what: "support-request" });
  const planned = planAnswer(known, actor, said);
  if (!planned.ok) return planned;
  if (planned.value === "said-already") return granted("saved");
  const { row, request } = planned.value;
  const { at } = known.helping;
  const by = authorOf(actor);
  const need = said.answer === "stuck" && said.stuckOn ? needAnew(said.stuckOn) : null;
  const anew = need ? await stuckOnNeed(deps, { request, tried: known.tried, need, by }) : null;
  if (anew && !anew.ok) return anew;
  const isRaised = said.answer === "stuck" && !anew?.value.isFound;
  const { db, keys } = deps;
  const next = nextOf(row, known.series);
  const advance = checkInStep(
    { ...row, nextDueOn: next?.dueOn ?? null },
    { step: "answer", to: "answered", at, by },
    said,
  );
  const { letters, links } = await writeLetters(keys, toldToBodies(known.helping, row, said), known.helping);
  const saved = await commit(db, [
    ...saveCheckInSteps(db, [advance]),
    unlessOver(db, requestId),
    ...seriesAfter(db, row, said, at),
    ...(said.words ? saveSaid(db, row, said.words) : []),
    dropAnswered(db, checkInAsked(row.request, row.number)),
    saveHeard(db, requestId, at),
    ...(anew?.value.statements ?? []),
    ...(isRaised ? saveRaised(db, [requestId], "stuck", at) : []),
    ...(isRaised && need ? [flagClimb(db, requestId, at)] : []),
    ...writtenDown(deps, actor, { request: requestId, relay: request.relay }, at),
    ...(links.length > 0 ? [saveAnswerLinks(db, links)] : []),
    saveLetters(db, [...letters, ...(isRaised ? raisedLetters(row, known.helping) : [])]),
  ] as unknown as Statements);
  if (saved.ok) deps.wake();
  return saved;
}

/** What an answer needs to know: one round trip. */
async function readAnswered({ db, now }: Deps, requestId: string) {
  const [requests, series, tried, ...helping] = await db.batch([
    caseRequest(db, requestId),
    checkInsOf(db, requestId),
    triedFor(db, requestId),
    ...gathering(db, helpingWith(requestId), now(), 10),
  ]);
  return { request: requests[0], series, tried, helping: gathered(helping, now()) };
}
type Known = Awaited<ReturnType<typeof readAnswered>>;

/** The check-in that is answered, if it can be: the open one, as it was seen. The same answer once more changes nothing. */
function planAnswer(
  { request, series, helping }: Known,
  actor: Actor,
  said: CheckInSaid,
): Outcome<{ row: CheckInRow; request: CaseRequest } | "said-already"> {
  const row = openOne(series, helping.today);
  if (!request || !row) return refused({ code: "not_now", state: request?.state ?? "" });
  const step: CheckInStep = "answer";
  const asked = { request: request.id, relay: request.relay, requestState: request.state, state: row.state };
  const advanced = advanceCheckIn(asked, actor, step);
  if (!advanced.ok) return advanced;
  if (row.number !== said.number) return refused({ code: "not_now", state: row.state });
  if (row.answer === said.answer && row.stuckOn === said.stuckOn) return granted("said-already");
  return row.version === said.version ? granted({ row, request }) : refused({ code: "changed_meanwhile" });
}

/** Whoever has stopped is asked no more; whoever takes that back, is. */
function seriesAfter(db: Deps["db"], before: CheckInRow, { answer }: Answered, at: number) {
  if (answer === "stopped") return endSeries(db, [before.request], at);
  return before.answer === "stopped" ? resumeSeries(db, before.request, at) : [];
}

/** What was found nowhere is put before the team, which is told. */
const raisedLetters = ({ request, number, version }: CheckInRow, { admins, at }: Gathered) =>
  admins.map((admin) =>
    letterTo(admin, "case-raised", { request, why: "stuck" }, `${request}-check-in-${number}-${version + 1}`, at),
  );
