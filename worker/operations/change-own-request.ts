import type { Locale } from "#contract/locales.ts";
import { type Correction, consentVersion } from "#contract/support-request.ts";
import { commit } from "#db/commit.ts";
import type { FollowHolder } from "#db/read/requests.ts";
import { type Advance, saveAdvance, saveCorrection, saveErasure } from "#db/write/requests.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { advanceRequest } from "#domain/request/advance.ts";
import type { RequestStep } from "#domain/request/lifecycle.ts";
import type { Deps } from "#worker/deps.ts";
import { findMatches } from "./find-matches.ts";
import { readOwnRequest } from "./read-own-request.ts";
import { codesOf, factsOfRequest, judgedOf, kept, personOf } from "./request-parts.ts";

/** The version its author was looking at: another one means that somebody changed it meanwhile. */
type Seen = { version: number };

/** Corrects what was said: matching runs again, what was judged before is kept, consent is recorded anew. */
export async function correctRequest(
  deps: Deps,
  holder: FollowHolder,
  seen: Seen,
  { corrected, locale }: { corrected: Correction; locale: Locale },
): Promise<Outcome<"saved">> {
  const { db } = deps;
  const step = await nextStep(deps, holder, seen, "correct");
  if (!step.ok) return step;
  const found = await findMatches(deps, factsOfRequest(corrected), kept);
  const consent = { version: consentVersion, locale, disclosure: corrected.disclosure };
  const judged = judgedOf(found, step.value.locale);
  return commit(
    db,
    saveCorrection(db, step.value.advance, codesOf(corrected), personOf(corrected, corrected), consent, judged),
  );
}

/** Withdraws the request: nothing more is proposed for it. */
export async function withdrawRequest(deps: Deps, holder: FollowHolder, seen: Seen): Promise<Outcome<"saved">> {
  const step = await nextStep(deps, holder, seen, "withdraw");
  // Pressed twice, it is done once.
  if (!step.ok && step.refusal.code === "not_now" && step.refusal.state === "withdrawn") return granted("saved");
  return step.ok ? commit(deps.db, saveAdvance(deps.db, step.value.advance)) : step;
}

/** Erases the person: words, contact, reasons and sessions go; counts stay. */
export async function eraseRequest(deps: Deps, holder: FollowHolder, seen: Seen): Promise<Outcome<"saved">> {
  const step = await nextStep(deps, holder, seen, "erase");
  return step.ok ? commit(deps.db, saveErasure(deps.db, step.value.advance)) : step;
}

async function nextStep(deps: Deps, holder: FollowHolder, seen: Seen, step: RequestStep) {
  const own = await readOwnRequest(deps, holder);
  if (!own) return refused({ code: "signed_out" });
  const { id, shown } = own;
  const author = { role: "innovator", requestId: id } as const;
  const to = advanceRequest({ id, state: shown.state }, author, step);
  if (!to.ok) return to;
  if (shown.version !== seen.version) return refused({ code: "changed_meanwhile" });
  const advance: Advance = { id, step, to: to.value, at: deps.now(), by: "innovator", version: shown.version + 1 };
  return { ok: true as const, value: { advance, locale: shown.locale } };
}
