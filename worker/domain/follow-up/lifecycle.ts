import type { Beginnings, StepTable } from "#domain/lifecycle/table.ts";

export const checkInStates = ["due", "asked", "called", "rested", "answered", "passed", "ended"] as const;
export type CheckInState = (typeof checkInStates)[number];

export const checkInSteps = ["plan", "ask", "call", "call-again", "answer", "detail", "pass", "end", "resume"] as const;
export type CheckInStep = (typeof checkInSteps)[number];

export const checkInBeginnings = { plan: "due" } as const satisfies Beginnings<CheckInState, CheckInStep>;

/** Read it aloud: "a check-in that was asked can be called about, answered, passed over by the next, or end with its series". */
export const checkInTable: StepTable<CheckInState, CheckInStep> = {
  // Whoever has no e-mail is called at once.
  due: { ask: ["called", "asked"], pass: "passed", end: "ended" },
  asked: { call: "called", answer: "answered", pass: "passed", end: "ended" },
  called: { "call-again": "rested", answer: "answered", pass: "passed", end: "ended" },
  // Nobody is asked any more; what is answered all the same counts.
  rested: { answer: "answered", pass: "passed", end: "ended" },
  // Corrected, or said more of, until the next one is due.
  answered: { answer: "answered", detail: "answered" },
  passed: {},
  ended: { resume: "due" },
};

/** Where a step leads; `byPhone`: whoever is asked can only be called. `undefined`: it cannot be taken. */
export function stateAfter(state: CheckInState, step: CheckInStep, byPhone = false): CheckInState | undefined {
  const ends = checkInTable[state][step];
  return typeof ends === "string" ? ends : ends?.find((end) => byPhone === (end === "called"));
}

/** Those that time alone can still change, or an answer: they end with their series. */
export const openStates = checkInStates.filter((state) => checkInTable[state].end !== undefined);
