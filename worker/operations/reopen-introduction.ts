import type { Person } from "#domain/account/actor.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import type { CaseOf } from "./case-of.ts";
import { notOpenAgain } from "./not-open-again.ts";
import { stepOfCase } from "./step-case.ts";

/** Puts to its body again what came to nothing, for a reason; while no more than five are open. Two round trips to read. */
export async function reopenIntroduction(
  deps: Deps,
  actor: Person,
  of: CaseOf,
  seen: { id: string; version: number },
  words: string,
): Promise<Outcome<"saved">> {
  const tooMany = await notOpenAgain(deps.db, of.id, seen.id);
  if (tooMany) return refused(tooMany);
  return stepOfCase(deps, actor, of, seen, { step: "reopen", words });
}
