import { type FollowHolder, requestOfSession } from "#db/read/requests.ts";
import { type AuthorStep, isNamedToAuthor } from "#domain/introduction/for-author.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { notOpenAgain } from "./not-open-again.ts";
import { type Seen, stepIntroduction } from "./step-introductions.ts";

/** A step that the author of a request takes of one of its introductions, as they saw it. */
export type OwnStep = { id: string; version: number; step: AuthorStep; words: string | null };

/** Takes it for whoever has the request open. Four round trips at most. */
export async function stepInSession(deps: Deps, holder: FollowHolder, taken: OwnStep): Promise<Outcome<"saved">> {
  const [[own]] = await deps.db.batch([requestOfSession(deps.db, holder)]);
  return own ? stepOwnIntroduction(deps, own.id, taken) : refused({ code: "signed_out" });
}

/**
 * Takes it for the author of this request: agree or refuse, answer, contest, withdraw. What is contested is open again, and
 * counts with the others.
 */
export async function stepOwnIntroduction(
  deps: Deps,
  requestId: string,
  { id, version, step, words }: OwnStep,
): Promise<Outcome<"saved">> {
  const tooMany = step === "contest" ? await notOpenAgain(deps.db, requestId, id) : null;
  if (tooMany) return refused(tooMany);
  // Of a proposal that the team looks at, or has set aside, the author knows nothing.
  const isTheirs: Seen["isTheirs"] = ({ request, state }) => request === requestId && isNamedToAuthor(state);
  return stepIntroduction(deps, { role: "innovator", requestId }, { id, version, isTheirs }, { step, words });
}
