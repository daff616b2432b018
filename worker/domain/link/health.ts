import type { Instant } from "#domain/time/local-date.ts";

/**
 * What asking a link came to: it answers; it does not; nobody can say, for it leads where we do not go; or its turn comes
 * later, for this run has asked enough.
 */
export type LinkAnswer = "answers" | "fails" | "unsaid" | "later";

/** How a link has answered so far: failures in a row, and since when it is shown as broken. */
export type LinkHealth = { failures: number; brokenSince: Instant | null };

const day = 24 * 60 * 60_000;
const week = 7 * day;
/** A site may be down for a day or two. */
const failuresToBreak = 3;

/** How a link stands after it was asked, and when it is asked again. */
export const healthAfter = (before: LinkHealth, answer: LinkAnswer, at: Instant): LinkHealth & { nextCheck: Instant } =>
  after[answer](before, at);

const after: Record<LinkAnswer, (before: LinkHealth, at: Instant) => LinkHealth & { nextCheck: Instant }> = {
  answers: (_, at) => ({ failures: 0, brokenSince: null, nextCheck: at + week }),
  fails: ({ failures, brokenSince }, at) => ({
    failures: failures + 1,
    brokenSince: brokenSince ?? (failures + 1 >= failuresToBreak ? at : null),
    nextCheck: at + day,
  }),
  unsaid: ({ failures, brokenSince }, at) => ({ failures, brokenSince, nextCheck: at + week }),
  later: ({ failures, brokenSince }, at) => ({ failures, brokenSince, nextCheck: at }),
};

/** Statuses that are an answer though an error: many sites refuse robots, or this way of asking. */
const answersAllTheSame: readonly number[] = [401, 403, 405, 429, 501];

/** Whether a site that gave this status has the page, as far as one can tell without reading it. */
export const isAnswer = (status: number): boolean => status < 400 || answersAllTheSame.includes(status);
