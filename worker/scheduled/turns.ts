/** What may be used: statements of D1, and calls that leave the Worker, of any kind. */
export type Share = { statements: number; calls: number };

/** What the free plan allows whatever runs by itself: a request with what follows from it, or a run of the clock. */
export const allowed: Share = { statements: 50, calls: 50 };
/** Kept for eight letters: two statements in one call to take them, then a call each to send and to note it. */
export const lettersShare: Share = { statements: 10, calls: 17 };

/** A job among several: how many statements it may use at most, and how many calls it needs. */
export type Job = { name: string; most: number; calls: number };

/**
 * Runs those of the jobs that there is room for, in their order, each with what it may use. Until the job whose turn it
 * is has had it, its share is kept: whatever the others have to do, each job runs at its turn (decision 022).
 */
export async function inTurns<Each extends Job>(
  jobs: readonly Each[],
  turn: number,
  left: () => Share,
  run: (job: Each, share: Share) => Promise<unknown>,
): Promise<void> {
  for (const [at, job] of jobs.entries()) {
    const share = at < turn ? less(left(), shareOf(jobs[turn])) : left();
    if (hasRoom(share, job)) await run(job, share);
  }
}

const shareOf = (job: Job | undefined): Share => ({ statements: job?.most ?? 0, calls: job?.calls ?? 0 });

/** Whether a share holds all that a job may use. */
export const hasRoom = (share: Share, job: Job): boolean => job.most <= share.statements && job.calls <= share.calls;

/** What is left of a share when another is taken from it. */
export const less = (share: Share, taken: Share): Share => ({
  statements: share.statements - taken.statements,
  calls: share.calls - taken.calls,
});
