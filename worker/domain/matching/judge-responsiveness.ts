import type { Judge } from "./ruling.ts";
import type { BodyTerms } from "./terms.ts";

/** The body answers in time. One that was never asked scores half; where nobody is named, nobody answers. */
export const judgeResponsiveness: Judge<"responsiveness"> = (_request, { body }) => ({
  verdict: null,
  share: responsiveness(body),
  answered: body?.answered ?? null,
});

/** How well a body answers: 0 to 1. */
export const responsiveness = (body: BodyTerms | null): number => (body === null ? 0 : (body.answered ?? 0.5));
