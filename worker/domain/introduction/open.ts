import type { IntroductionState, IntroductionStep } from "./lifecycle.ts";

/** The states in which something may still come of an introduction: a request has one of them at most with each body. */
const openStates = [
  "proposed",
  "agreeing",
  "reaching",
  "sent",
  "asked",
  "accepted",
] as const satisfies readonly IntroductionState[];
export const isOpen = (state: IntroductionState): boolean => (openStates as readonly string[]).includes(state);
/** How many open introductions a request has at most. */
export const mostOpen = 5;

/** The states in which a body has taken, or once took, the request in hand. */
const placed: readonly IntroductionState[] = ["sent", "asked", "accepted", "helped", "not-helped", "unreachable"];
/** Whether an introduction in this state takes a place of its offer and of its body's month. */
export const takesPlace = (state: IntroductionState): boolean => placed.includes(state);

/** What a body sees: what was put to it, and what came of that. */
export const seenByBody = [
  "sent",
  "asked",
  "accepted",
  "helped",
  "not-helped",
  "unreachable",
  "declined",
  "lapsed",
  "withdrawn",
  "handed-over",
] as const satisfies readonly IntroductionState[];

/** The states in which the body holds how to reach the person: it has accepted. */
export const disclosedIn: readonly IntroductionState[] = ["accepted", "helped", "not-helped", "unreachable"];

/** The steps that show that a body is there: it answers. */
export const answering: readonly IntroductionStep[] = ["accept", "decline", "ask"];

/** How many lapses in a row make a body silent: it is given nothing more until it answers. */
const silentAfter = 3;
export const isSilent = (lapses: number): boolean => lapses >= silentAfter;
