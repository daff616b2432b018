import { days, months, type Span, workingDays } from "#domain/time/span.ts";

/** When the person is asked how it is going, after the first acceptance of their request. */
export const checkInsAfter: readonly Span[] = [1, 3, 6, 12, 24].map(months);
/** How long after its last check-in the clock closes a request. */
export const closesAfterLastCheckIn: Span = days(30);
/** Within how long an admin calls the author of a request that nothing was found for. */
export const deadEndCallWithin: Span = workingDays(2);
/** Within how long the team calls back who lost a PIN and gave no e-mail address. */
export const calledBackWithin: Span = workingDays(2);
/** How long a dead end is matched against new offers while its author says nothing. */
export const deadEndWaits: Span = months(6);

/** How long the person of a request that has ended is kept: a year, in milliseconds (the privacy page says so). */
export const keptAfterEnd = 365 * 24 * 60 * 60 * 1000;
