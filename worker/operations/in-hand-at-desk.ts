import type { InHandRow } from "#db/read/introductions.ts";
import { type Actor, actsFor } from "#domain/account/actor.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { isKnownTo } from "./step-at-desk.ts";

/** A case that somebody of its body may work on, while it is in one of these states, and its person is not erased: what is written then would outlive them. */
export function caseInHand(
  row: InHandRow | undefined,
  actor: Actor,
  body: string,
  states: readonly IntroductionState[],
): Outcome<InHandRow> {
  if (!row || !isKnownTo(body)(row)) return refused({ code: "unknown", what: "introduction" });
  if (!actsFor(actor, body)) return refused({ code: "not_yours" });
  return states.includes(row.state) && row.requestState !== "erased"
    ? granted(row)
    : refused({ code: "not_now", state: row.state });
}
