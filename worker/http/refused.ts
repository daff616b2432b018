import type { Outcome, Refusal } from "#domain/outcome.ts";

/** A refusal on its way to `onError`, the only place that catches it. Anything else thrown is a bug. */
export class Refused extends Error {
  override name = "Refused";
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** The value of an outcome; a refusal goes to `onError`. */
export function orRefuse<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Refused(outcome.refusal);
}
