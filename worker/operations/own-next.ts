import type { NextForAuthor } from "#contract/own-case.ts";
import { isOpen } from "#domain/introduction/open.ts";
import { dueDay } from "#domain/time/due-day.ts";
import { casablancaDay } from "#worker/clock.ts";
import { reviewedWithin } from "./climb-ladder.ts";
import type { Known, Shown } from "./own-introductions.ts";

/**
 * What came, or comes, after an introduction that led nowhere: whoever its request was put to next, what the team looks at,
 * who has it still, or that the team calls. `null`: the request has ended.
 */
export function nextAfter(id: string, at: number, known: Known): NextForAuthor | null {
  if (!known.isGoingOn) return null;
  const others = known.introductions.filter(({ row }) => row.id !== id);
  const turnedTo = others.filter((other) => other.isNamed && begunAt(other) >= at).toSorted(firstBegun);
  const inReview = others.filter(({ row }) => row.state === "proposed" && row.proposedAt >= at);
  const still = others.filter(goesOn);
  if (turnedTo.length > 0) return { code: "turned-to", bodies: named(turnedTo.slice(0, 1)), by: null };
  if (inReview.length > 0) return { code: "review", bodies: [], by: reviewBy(inReview, known) };
  if (still.length > 0) return { code: "others-open", bodies: named(still), by: null };
  const waiting = known.introductions.filter(({ row }) => row.state === "proposed");
  if (waiting.length > 0) return { code: "review", bodies: [], by: reviewBy(waiting, known) };
  return known.deadEnd
    ? { code: "dead-end", bodies: [], by: known.deadEnd.by }
    : { code: "looking", bodies: [], by: null };
}

/** When it was put to its body; one that never was, when it came to where it stands. */
const begunAt = ({ row: { sentAt, since } }: Shown): number => sentAt ?? since;
const firstBegun = (one: Shown, other: Shown): number => begunAt(one) - begunAt(other);

/** It is with somebody, or they have helped. */
const goesOn = ({ row: { state }, isNamed }: Shown): boolean => isNamed && (isOpen(state) || state === "helped");

const named = (some: readonly Shown[]): string[] => [
  ...new Set(some.map(({ introduction }) => introduction.body.name)),
];

/** By when the team looks at these, while that is not over. */
function reviewBy(some: readonly Shown[], { today, calendar }: Known): string | null {
  const by = dueDay(casablancaDay(Math.min(...some.map(({ row }) => row.since))), reviewedWithin, calendar);
  return by >= today ? by : null;
}
