/**
 * Why an introduction was proposed: it matched best, or stands in the plan; the ladder came to it (the next match, an offer
 * attested elsewhere, one of an adjacent region, the region's centre); the offer is new; an admin added it; the person came; the
 * body that has the case hands it over; or the person is stuck, and that need is proposed anew (stored as the reason of its
 * proposal: the list of the column was closed before).
 */
export const origins = [
  "match",
  "plan",
  "next",
  "new-offer",
  "perhaps",
  "adjacent",
  "orientation",
  "added",
  "walk-in",
  "hand-over",
  "stuck",
] as const;
export type Origin = (typeof origins)[number];

/** What the desk is to look at twice: the directory does not say that the offer serves the place. */
export const exceptions: readonly Origin[] = ["perhaps", "adjacent"];
