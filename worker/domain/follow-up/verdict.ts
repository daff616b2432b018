import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { Actor } from "#domain/introduction/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { isOver } from "#domain/time/due-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { verdictUntil } from "./open.ts";
import { mayAdvance } from "./policy.ts";

/** The states in which a body has reported what came of its help. */
const reported: readonly IntroductionState[] = ["helped", "not-helped", "unreachable"];

type Reported = {
  request: string;
  relay: string | null;
  requestState: string;
  state: IntroductionState;
  since: LocalDate;
};
type Series = Parameters<typeof verdictUntil>[1];

/** Whether what a body reported on `since` can still be judged: until the next check-in, while the request goes on. */
export function isToBeJudged(
  { requestState, state, since }: Omit<Reported, "request" | "relay">,
  series: Series,
  today: LocalDate,
): boolean {
  const until = verdictUntil(since, series);
  return requestState === "submitted" && reported.includes(state) && !(until !== null && isOver(until, today));
}

/** Whether somebody may say now if it helped: whoever answers the check-ins of the request. */
export function mayJudge(actor: Actor, judged: Reported, series: Series, today: LocalDate): Outcome<"may"> {
  if (!mayAdvance(actor, "answer", judged)) return refused({ code: "not_yours" });
  return isToBeJudged(judged, series, today) ? granted("may") : refused({ code: "not_now", state: judged.state });
}
