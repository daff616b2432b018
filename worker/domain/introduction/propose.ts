import type { Assessment } from "#domain/matching/match.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { mostOpen } from "./open.ts";
import type { Origin } from "./origin.ts";

/** An offer that may be proposed: as it was judged, of which body, for which needs; a silent body answers nobody. */
export type Candidate = {
  assessment: Assessment;
  /** `null`: nobody is named who could be introduced. */
  body: string | null;
  needs: readonly Need[];
  isSilent: boolean;
};

/** What is proposed of an offer, and why; `offer` is `null`: an orientation. */
export type Proposal = { body: string; offer: string | null; origin: Origin; assessment: Assessment | null };

/** What a request has already: the bodies that were tried for it, and how many introductions are open. */
export type Tried = { bodies: ReadonlySet<string>; open: number };

/** How many of the best matches are proposed beside the plan. */
const best = 3;

/**
 * What filing or changing a request proposes: the offers of the plan and the best three matches, of named bodies that were
 * not tried, one for each body, five open in all. `matches`: best first.
 */
export function proposalsFor(
  { plan, matches }: { plan: readonly Candidate[]; matches: readonly Candidate[] },
  tried: Tried,
): readonly Proposal[] {
  const all = [...plan, ...matches];
  const wanted = [
    ...plan.filter(mayReceive(all)).map(asProposal("plan")),
    ...matches.filter(mayReceive(all)).slice(0, best).map(asProposal("match")),
  ];
  return firstOfEachBody(wanted, tried.bodies).slice(0, Math.max(0, mostOpen - tried.open));
}

/** The next rung of the ladder among matches, best first: the first of a body that was not tried and for a need that is still wanted. */
export function nextUntried(
  matches: readonly Candidate[],
  tried: Tried,
  wanted: readonly Need[],
  origin: Origin,
): Proposal | null {
  if (tried.open >= mostOpen) return null;
  const left = matches.filter(mayReceive(matches)).filter(({ needs }) => needs.some((need) => wanted.includes(need)));
  return firstOfEachBody(left.map(asProposal(origin)), tried.bodies)[0] ?? null;
}

/**
 * Of a named body; one that lets introductions lapse gets no more until it answers, unless there is no other: then the best
 * of them does.
 */
const mayReceive = (all: readonly Candidate[]) => {
  const named = all.filter(({ body }) => body !== null);
  const onlyOne = named.every(({ isSilent }) => isSilent) ? named[0]?.body : undefined;
  return ({ body, isSilent }: Candidate): boolean => body !== null && (!isSilent || body === onlyOne);
};

const asProposal =
  (origin: Origin) =>
  ({ assessment, body }: Candidate): Proposal => ({
    body: body ?? "",
    offer: assessment.offerId,
    origin,
    assessment,
  });

function firstOfEachBody(proposals: readonly Proposal[], tried: ReadonlySet<string>): readonly Proposal[] {
  const seen = new Set(tried);
  return proposals.filter(({ body }) => {
    const isNew = !seen.has(body);
    seen.add(body);
    return isNew;
  });
}
