import type { CaseStep } from "#contract/introduction-forms.ts";
import type { InHandRow } from "#db/read/introductions.ts";
import type { Person } from "#domain/account/actor.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import type { Asked } from "./plan-step.ts";
import { stepIntroduction } from "./step-introductions.ts";

/** An introduction at the desk of a body, at the version that somebody looked at. */
type SeenAtDesk = { body: string; id: string; version: number };

/** Whether an introduction is known to a body: it was put to it. */
export const isKnownTo =
  (body: string) =>
  (row: Pick<InHandRow, "body" | "sentAt">): boolean =>
    row.body === body && row.sentAt !== null;

/** Somebody of a body takes a step of an introduction that was put to it. */
export const stepAtDesk = (
  deps: Deps,
  actor: Person,
  { body, ...seen }: SeenAtDesk,
  said: CaseStep,
): Promise<Outcome<"saved">> => stepIntroduction(deps, actor, { ...seen, isTheirs: isKnownTo(body) }, askedOf(said));

/** What is said at a step, by the one name that every step has for it. */
export function askedOf(said: CaseStep): Asked {
  switch (said.step) {
    case "accept":
      return { step: said.step };
    case "decline":
      return { step: said.step, reason: said.declineReason, words: said.declineWords };
    case "ask":
      return { step: said.step, words: said.caseQuestion };
    case "report-help":
      return { step: said.step, outcome: said.outcome, words: said.helpWords };
    case "report-no-help":
      return { step: said.step, outcome: "not-helped", words: said.noHelpWords };
    case "report-unreachable":
      return { step: said.step, outcome: "unreachable", words: said.unreachableWords };
  }
}
