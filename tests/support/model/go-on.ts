import { dayOf } from "./days.ts";
import type { Expected } from "./expected.ts";
import type { Dated } from "./facts.ts";
import { type Introduction, known, type Model, type Taken, take, whyNot } from "./reference.ts";
import { dueStep } from "./timers.ts";
import { whoTook } from "./who-took.ts";

/** A step that nobody was expected to take: the rules or the clock took it, if they may. `clear`: what they may approve. */
export function goOn(model: Model, step: Dated, expected: Expected, clear: ReadonlySet<string>): readonly string[] {
  const own = known(model.introductions, step.of);
  const taken = { introduction: step.of, step: step.step, by: whoTook(step) };
  const why = whyNot(model, taken) ?? unasked(model, own, taken, expected, clear);
  if (whyNot(model, taken) === null) take(model, taken, step.at);
  return why === null ? [] : [`${step.by} took ${step.step} of ${own.request} with ${own.body}, though ${why}`];
}

function unasked(
  model: Model,
  own: Introduction,
  { step, by }: Taken,
  { isClock = false, adds }: Expected,
  clear: ReadonlySet<string>,
): string | null {
  if (by === "system") return step === "approve" && own.origin === "orientation" ? null : "nothing led to it";
  if (by === "admin")
    return step === "approve" && adds?.goesOn && adds.bodies.includes(own.body) ? null : "no admin did";
  if (by !== "clock" || !isClock) return "nobody did";
  if (dueStep(own, dayOf(model.now)) !== step) return "it was not due";
  return step === "approve" && !clear.has(own.id) ? "it was not clear" : null;
}
