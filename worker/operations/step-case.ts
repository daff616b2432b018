import type { Person } from "#domain/account/actor.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { type CaseOf, isOfCase } from "./case-of.ts";
import type { Asked } from "./plan-step.ts";
import { stepIntroduction } from "./step-introductions.ts";

/** An admin takes a step of one introduction of a case, as they saw it. */
export const stepOfCase = (
  deps: Deps,
  actor: Person,
  of: CaseOf,
  seen: { id: string; version: number },
  asked: Asked,
): Promise<Outcome<"saved">> => stepIntroduction(deps, actor, { ...seen, isTheirs: isOfCase(of) }, asked);
