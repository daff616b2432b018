import { type Span, workingDays } from "#domain/time/span.ts";

/** Within how long whoever claims a body is answered, as their page says. */
export const claimAnsweredWithin: Span = workingDays(2);
