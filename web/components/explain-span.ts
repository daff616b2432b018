import { introductionTimers } from "#domain/introduction/clock.ts";
import type { Span } from "#domain/time/span.ts";
import type { Speech } from "#web/i18n/speech.ts";

/** "10 jours ouvrables". */
export const explainSpan = ({ count, unit }: Span, { copy }: Speech): string => copy.rules.span[unit](count);

/** When somebody of the team is reminded of a proposal to review, and when a body must have answered. */
export function promisedSpans(speech: Speech): { review: string; answer: string } {
  const review = introductionTimers.find((timer) => timer.in === "proposed" && "tell" in timer);
  const answer = introductionTimers.find((timer) => timer.in === "sent" && "step" in timer && timer.step === "lapse");
  return {
    review: review ? explainSpan(review.after, speech) : "",
    answer: answer ? explainSpan(answer.after, speech) : "",
  };
}
