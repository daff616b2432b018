import { type Span, workingDays } from "#domain/time/span.ts";

/** How long after its day the team leaves a call to the relay whose it is. */
export const leftToRelay: Span = workingDays(2);
