import type { RelayStepCode } from "#contract/relay-forms.ts";
import { unlessTakenOver } from "#db/write/unless-changed.ts";
import type { Person } from "#domain/account/actor.ts";
import { isNamedToAuthor } from "#domain/introduction/for-author.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { stepIntroduction } from "./step-introductions.ts";

/** A step that a relay takes for the author of a request that it filed and sees: agree, refuse, withdraw. */
export const stepForAuthor = (
  deps: Deps,
  actor: Person,
  seen: { id: string; version: number; request: string },
  step: RelayStepCode,
): Promise<Outcome<"saved">> =>
  stepIntroduction(
    deps,
    actor,
    {
      ...{ id: seen.id, version: seen.version },
      isTheirs: ({ relay, request, state }) => relay === actor.id && request === seen.request && isNamedToAuthor(state),
    },
    { step },
    (row) => ({ statements: [unlessTakenOver(deps.db, { request: row.request, relay: actor.id })] }),
  );
