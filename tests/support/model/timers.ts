import { dayOf, nthWorkingDayAfter } from "./days.ts";
import { full, type Introduction, known, type Model, type State, type Step } from "./reference.ts";

/** The step that is due of an introduction on a day: its working days are over. What was spent before it asked leaves one at least. */
export function dueStep(own: Introduction, today: string): Step | null {
  const timer = timers[own.state];
  if (!timer) return null;
  const count = own.state === "sent" ? Math.max(1, timer.after - own.spent) : timer.after;
  return today > nthWorkingDayAfter(dayOf(own.since), count) ? timer.step : null;
}

const timers: Partial<Record<State, { after: number; step: Step }>> = {
  proposed: { after: 7, step: "approve" },
  agreeing: { after: 10, step: "expire" },
  sent: { after: 10, step: "lapse" },
  asked: { after: 5, step: "expire" },
};

/** Whether the rules may approve a proposal: all criteria met, somebody to write to, who answers, and a place. */
export function isClear(model: Model, own: Introduction): boolean {
  const { lapses, isReached } = known(model.bodies, own.body);
  return own.verdict === "eligible" && isReached && lapses < 3 && full(model, own) === null;
}
