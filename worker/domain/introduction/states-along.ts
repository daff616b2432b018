import type { Instant } from "#domain/time/local-date.ts";
import {
  type IntroductionState,
  type IntroductionStep,
  introductionBeginnings,
  introductionTable,
} from "./lifecycle.ts";

type Taken = { step: IntroductionStep; at: Instant };
/** Where an introduction is now, and when it came to the body for the first time. */
type Now = { state: IntroductionState; sentAt: Instant | null };

/**
 * The state that each step of an introduction led to, oldest first: history holds the steps alone. Where one has several
 * ends, the step that followed tells which it was, and the day on which the body had it.
 */
export function statesAlong(steps: readonly Taken[], now: Now): readonly IntroductionState[] {
  const states: IntroductionState[] = [];
  for (const [place, { step, at }] of steps.entries()) {
    const next = steps[place + 1];
    const ends = endsOf(states.at(-1), step);
    const wasSent = now.sentAt !== null && at >= now.sentAt;
    states.push(next ? (ends.filter(isSent(wasSent)).find(leadsTo(next.step)) ?? ends[0] ?? now.state) : now.state);
  }
  return states;
}

const endsOf = (from: IntroductionState | undefined, step: IntroductionStep): readonly IntroductionState[] => {
  const ends = from === undefined ? beginnings[step] : introductionTable[from][step];
  return ends === undefined ? [] : [ends].flat();
};

/** Of several ends, `sent` is the one when the body had it by then. */
const isSent =
  (wasSent: boolean) =>
  (end: IntroductionState, _: number, ends: readonly IntroductionState[]): boolean =>
    ends.length === 1 || (end === "sent") === wasSent;

const leadsTo =
  (step: IntroductionStep) =>
  (state: IntroductionState): boolean =>
    introductionTable[state][step] !== undefined;

const beginnings: Partial<Record<IntroductionStep, IntroductionState>> = introductionBeginnings;
