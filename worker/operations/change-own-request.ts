import type { Contact, RequestContent } from "#contract/support-request.ts";
import { commit } from "#db/commit.ts";
import type { FollowHolder } from "#db/read/requests.ts";
import { type Advance, saveAdvance, saveCorrection, saveErasure } from "#db/write/requests.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import { advanceRequest } from "#domain/request/advance.ts";
import type { RequestStep } from "#domain/request/lifecycle.ts";
import type { Deps } from "#worker/deps.ts";
import { findMatches } from "./find-matches.ts";
import { readOwnRequest } from "./read-own-request.ts";
import { codesOf, factsOfRequest, judgedOf, personOf } from "./request-parts.ts";

/** The version its author was looking at: another one means that somebody changed it meanwhile. */
type Seen = { version: number };

/** Corrects what was said: matching runs again, and what was judged before is kept. */
export async function correctRequest(
  deps: Deps,
  holder: FollowHolder,
  seen: Seen,
  { content, contact }: { content: RequestContent; contact: Contact },
): Promise<Outcome<"saved">> {
  const step = await nextStep(deps, holder, seen, "correct");
  if (!step.ok) return step;
  const found = await findMatches(deps, factsOfRequest(content));
  const { advance, locale } = step.value;
  return commit(
    deps.db,
    saveCorrection(deps.db, advance, codesOf(content), personOf(content, contact), judgedOf(found, locale)),
  );
}

/** Withdraws the request: nothing more is proposed for it. */
export async function withdrawRequest(deps: Deps, holder: FollowHolder, seen: Seen): Promise<Outcome<"saved">> {
  const step = await nextStep(deps, holder, seen, "withdraw");
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
  if (shown.version !== seen.version) return refused({ code: "changed_meanwhile" });
  const author = { role: "innovator", requestId: id } as const;
  const to = advanceRequest({ id, state: shown.state }, author, step);
  if (!to.ok) return to;
  const advance: Advance = { id, step, to: to.value, at: deps.now(), by: "innovator", version: shown.version + 1 };
  return { ok: true as const, value: { advance, locale: shown.locale } };
}
