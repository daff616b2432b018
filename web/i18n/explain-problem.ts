import type { Refusal } from "#domain/outcome.ts";
import { formatWait } from "./format.ts";
import type { Speech } from "./speech.ts";

/** A refusal as a sentence; a code without one does not compile. */
export function explainProblem(refusal: Refusal, { locale, copy }: Speech): string {
  switch (refusal.code) {
    case "unknown":
      return copy.problems.unknown[refusal.what];
    case "too_many":
      return copy.problems.tooMany(formatWait(locale, refusal.retryAfter));
    case "no_place":
      return copy.problems.noPlace[refusal.because];
    case "one_too_many":
      return copy.problems.oneTooMany[refusal.because];
    default:
      return copy.problems.sentences[refusal.code];
  }
}
