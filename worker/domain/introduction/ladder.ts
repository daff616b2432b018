import type { Need } from "#domain/vocabulary/needs.ts";
import type { IntroductionState } from "./lifecycle.ts";
import type { Next } from "./next.ts";
import { isOpen, mostOpen } from "./open.ts";
import { type Candidate, nextUntried, type Proposal, type Tried } from "./propose.ts";

/** What was tried for a request: each of its introductions, with the needs that its offer would meet. */
export type TriedIntroduction = { body: string; state: IntroductionState; needs: readonly Need[] };

/** What the ladder may climb to, rung by rung: matches, offers attested elsewhere, offers of nearby places, the region's centre. */
export type Rungs = {
  matches: readonly Candidate[];
  perhaps: readonly Candidate[];
  nearby: readonly Candidate[];
  centre: string | null;
};

/** What the ladder comes to: what is proposed, and whether nothing is left to try. */
export type Climb = { proposals: readonly Proposal[]; isDeadEnd: boolean };

/**
 * The next rung (design §4): the next untried match in score order; and, once nothing is open any more, offers attested
 * elsewhere and nearby ones, as exceptions; then an orientation to the region's centre; then nothing is left. `wantedAnew`:
 * what somebody is stuck without, though a body has helped with it before.
 */
export function climb(
  needs: readonly Need[],
  introductions: readonly TriedIntroduction[],
  rungs: Rungs,
  wantedAnew: readonly Need[] = [],
): Climb {
  const tried = triedIn(introductions);
  if (tried.open >= mostOpen) return { proposals: [], isDeadEnd: false };
  const wanted = [...wantedAnew, ...stillWanted(needs, introductions)];
  const match = nextUntried(rungs.matches, tried, wanted, "next");
  if (match) return { proposals: [match], isDeadEnd: false };
  if (tried.open > 0 || wanted.length === 0) return { proposals: [], isDeadEnd: false };
  const exceptions = exceptionsIn(rungs, tried, wanted);
  if (exceptions.length > 0) return { proposals: exceptions, isDeadEnd: false };
  if (rungs.centre !== null && !tried.bodies.has(rungs.centre)) {
    return {
      proposals: [{ body: rungs.centre, offer: null, origin: "orientation", assessment: null }],
      isDeadEnd: false,
    };
  }
  return { proposals: [], isDeadEnd: true };
}

export const triedIn = (introductions: readonly TriedIntroduction[]): Tried => ({
  bodies: new Set(introductions.map(({ body }) => body)),
  open: introductions.filter(({ state }) => isOpen(state)).length,
});

/** The needs that nobody has accepted to meet; whoever helped without an offer has met what there was. */
function stillWanted(needs: readonly Need[], introductions: readonly TriedIntroduction[]): readonly Need[] {
  const meeting = introductions.filter(({ state }) => state === "accepted" || state === "helped");
  if (meeting.some((each) => each.state === "helped" && each.needs.length === 0)) return [];
  const met = new Set(meeting.flatMap((each) => each.needs));
  return needs.filter((need) => !met.has(need));
}

/** The best of each kind, of two bodies. */
function exceptionsIn({ perhaps, nearby }: Rungs, tried: Tried, needs: readonly Need[]): readonly Proposal[] {
  const elsewhere = nextUntried(perhaps, tried, needs, "perhaps");
  const bodies = new Set([...tried.bodies, ...(elsewhere ? [elsewhere.body] : [])]);
  const near = nextUntried(nearby, { ...tried, bodies }, needs, "adjacent");
  return [elsewhere, near].filter((each) => each !== null);
}

/** What comes next, as the author is told: by the day on which it is promised. */
export function nextOf(
  { proposals, isDeadEnd }: Climb,
  {
    centreState,
    withBodies,
    inReview,
    reviewBy,
    callBy,
    answerBy,
    centreName,
  }: {
    /** Where the orientation went, if one was made. */
    centreState: IntroductionState | null;
    centreName: string | null;
    /** How many others are with their bodies, and how many are before the team. */
    withBodies: number;
    inReview: number;
    /** `null`: the day on which that was promised is over. */
    reviewBy: string | null;
    callBy: string;
    answerBy: string;
  },
): Next {
  if (isDeadEnd) return { kind: "dead-end", body: null, by: callBy };
  switch (centreState) {
    case "sent":
      return { kind: "orientation", body: centreName, by: answerBy };
    case "agreeing":
      return { kind: "orientation-agreeing", body: centreName, by: answerBy };
    case "reaching":
      return { kind: "orientation-reaching", body: centreName, by: null };
    default:
      return proposals.length > 0 || (withBodies === 0 && inReview > 0)
        ? { kind: "review", body: null, by: reviewBy }
        : { kind: "others-open", body: null, by: null };
  }
}
