import { type FollowHolder, requestOfSession } from "#db/read/requests.ts";
import { type AuthorStep, isNamedToAuthor } from "#domain/introduction/for-author.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { stepIntroduction } from "./step-introductions.ts";

/** A step that the author of a request takes of one of its introductions, as they saw it. */
export type OwnStep = { id: string; version: number; step: AuthorStep; words: string | null };

/** Takes it for whoever has the request open. Three round trips. */
export async function stepInSession(deps: Deps, holder: FollowHolder, taken: OwnStep): Promise<Outcome<"saved">> {
  const [[own]] = await deps.db.batch([requestOfSession(deps.db, holder)]);
  return own ? stepOwnIntroduction(deps, own.id, taken) : refused({ code: "signed_out" });
}

/** Takes it for the author of this request: agree or refuse, answer, contest, withdraw. */
export const stepOwnIntroduction = (
  deps: Deps,
  requestId: string,
  { id, version, step, words }: OwnStep,
): Promise<Outcome<"saved">> =>
  stepIntroduction(
    deps,
    { role: "innovator", requestId },
    // Of a proposal that the team looks at, or has set aside, the author knows nothing.
    { id, version, isTheirs: ({ request, state }) => request === requestId && isNamedToAuthor(state) },
    { step, words },
  );
