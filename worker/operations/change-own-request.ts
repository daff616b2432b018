import type { Locale } from "#contract/locales.ts";
import type { OwnRequest } from "#contract/own-request.ts";
import { type Correction, consentVersion } from "#contract/support-request.ts";
import { commit } from "#db/commit.ts";
import { type TriedRow, triedFor } from "#db/read/introductions.ts";
import { type FollowHolder, requestOfHolder } from "#db/read/requests.ts";
import { saveNewIntroductions, unjudged } from "#db/write/introductions.ts";
import { type Advance, flagClimb, saveAdvance, saveCompany, saveCorrection, saveErasure } from "#db/write/requests.ts";
import { isOpen } from "#domain/introduction/open.ts";
import type { Tried } from "#domain/introduction/propose.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { advanceRequest } from "#domain/request/advance.ts";
import type { RequestStep } from "#domain/request/lifecycle.ts";
import type { OpenFact } from "#domain/request/next-fact.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Deps } from "#worker/deps.ts";
import { saveWithEnding } from "./end-request.ts";
import { findMatches } from "./find-matches.ts";
import { proposed } from "./proposals-of.ts";
import { ownRequestParts, ownRequestShown, readOwnRequest } from "./read-own-request.ts";
import { codesOf, factsOfRequest, judgedOf, kept, personOf } from "./request-parts.ts";

/** The version its author was looking at: another one means that somebody changed it meanwhile. */
type Seen = { version: number };

/** Corrects what was said: matching runs again, what was judged before is kept, consent is recorded anew. */
export const correctRequest = (
  deps: Deps,
  holder: FollowHolder,
  seen: Seen,
  { corrected, locale }: { corrected: Correction; locale: Locale },
): Promise<Outcome<"saved">> => correctTo(deps, holder, seen, { correct: () => corrected, locale });

/** Adds one fact to what was said, as a correction does. */
export const addFact = (
  deps: Deps,
  holder: FollowHolder,
  seen: Seen,
  { fact, locale }: { fact: Partial<Pick<Correction, OpenFact>>; locale: Locale },
): Promise<Outcome<"saved">> =>
  correctTo(deps, holder, seen, {
    correct: ({ content, contact, disclosure }) => ({ ...content, ...contact, disclosure, ...fact }),
    locale,
  });

async function correctTo(
  deps: Deps,
  holder: FollowHolder,
  seen: Seen,
  { correct, locale }: { correct: (own: OwnRequest) => Correction; locale: Locale },
): Promise<Outcome<"saved">> {
  const { db } = deps;
  const [requests, consents, history, judgements, had] = await db.batch([
    ...ownRequestParts(db, holder, { history: 1, judgements: 1 }),
    triedFor(db, requestOfHolder(db, holder)),
  ]);
  const own = ownRequestShown([requests, consents, history, judgements]);
  const step = stepOf(own, seen, "correct", deps.now());
  if (!step.ok) return step;
  const corrected = correct(step.value.own);
  const facts = factsOfRequest(corrected);
  const found = await findMatches(deps, facts, kept);
  const begun = proposed(found, facts, triedBefore(had), {
    ...{ request: step.value.advance.id, at: deps.now(), newId: deps.newId },
  });
  const consent = { version: consentVersion, locale, disclosure: corrected.disclosure };
  const judged = judgedOf(found, step.value.own.locale);
  const { advance } = step.value;
  const isStuck = begun.length === 0 && !had.some(({ state }) => isOpen(state));
  const saved = await commit(db, [
    ...saveCorrection(db, advance, codesOf(corrected), personOf(corrected, corrected), consent, judged),
    ...saveNewIntroductions(db, begun),
    unjudged(db, advance.id),
    ...(isStuck ? [flagClimb(db, advance.id, advance.at)] : []),
  ]);
  if (saved.ok) deps.wake();
  return saved;
}

/** What the team, or the author, had put aside may fit what is said now. */
export const triedBefore = (had: readonly TriedRow[]): Tried => ({
  bodies: new Set(had.filter(({ state }) => state !== "dismissed" && state !== "withdrawn").map(({ body }) => body)),
  open: had.filter(({ state }) => isOpen(state)).length,
});

/** Withdraws the request: nothing more is proposed for it. */
export async function withdrawRequest(deps: Deps, holder: FollowHolder, seen: Seen): Promise<Outcome<"saved">> {
  const step = await nextStep(deps, holder, seen, "withdraw");
  // Pressed twice, it is done once.
  if (!step.ok && step.refusal.code === "not_now" && step.refusal.state === "withdrawn") return granted("saved");
  if (!step.ok) return step;
  const { advance } = step.value;
  return saveWithEnding(deps, advance, "all", saveAdvance(deps.db, advance));
}

/** Lets the bodies that help know of one another, or not any more. */
export async function showCompany(
  deps: Deps,
  holder: FollowHolder,
  { version, shows }: Seen & { shows: boolean },
): Promise<Outcome<"saved">> {
  const step = await nextStep(deps, holder, { version }, shows ? "share-company" : "hide-company");
  if (!step.ok) return step;
  const { advance } = step.value;
  return commit(deps.db, [...saveAdvance(deps.db, advance), saveCompany(deps.db, advance)]);
}

/** Ends it, once its author has found help: what is accepted goes on, the rest is withdrawn. */
export async function closeRequest(deps: Deps, holder: FollowHolder, seen: Seen): Promise<Outcome<"saved">> {
  const step = await nextStep(deps, holder, seen, "close");
  if (!step.ok && step.refusal.code === "not_now" && step.refusal.state === "closed") return granted("saved");
  if (!step.ok) return step;
  const { advance } = step.value;
  return saveWithEnding(deps, advance, "not-accepted", saveAdvance(deps.db, advance));
}

/** Erases the person: words, contact, reasons and sessions go; counts stay. */
export async function eraseRequest(deps: Deps, holder: FollowHolder, seen: Seen): Promise<Outcome<"saved">> {
  const step = await nextStep(deps, holder, seen, "erase");
  if (!step.ok) return step;
  const { advance } = step.value;
  return saveWithEnding(deps, advance, "all", saveErasure(deps.db, advance));
}

const nextStep = async (deps: Deps, holder: FollowHolder, seen: Seen, step: RequestStep) =>
  stepOf(await readOwnRequest(deps, holder), seen, step, deps.now());

/** The step as it would be written, if its author may take it of the request as it is. */
function stepOf(own: Awaited<ReturnType<typeof readOwnRequest>>, seen: Seen, step: RequestStep, at: Instant) {
  if (!own) return refused({ code: "signed_out" });
  const { id, shown } = own;
  const author = { role: "innovator", requestId: id } as const;
  const to = advanceRequest({ id, state: shown.state }, author, step);
  if (!to.ok) return to;
  if (shown.version !== seen.version) return refused({ code: "changed_meanwhile" });
  const advance: Advance = { id, step, to: to.value, at, by: "innovator", version: shown.version + 1 };
  return { ok: true as const, value: { advance, own: shown } };
}
