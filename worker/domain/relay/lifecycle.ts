import type { Beginnings, StepTable } from "#domain/lifecycle/table.ts";

export const relayStates = ["asked", "verified", "refused", "ended"] as const;
export type RelayState = (typeof relayStates)[number];

export const relaySteps = ["ask", "verify", "refuse", "end", "leave"] as const;
export type RelayStep = (typeof relaySteps)[number];

export const relayBeginnings = { ask: "asked" } as const satisfies Beginnings<RelayState, RelayStep>;

/**
 * Read it aloud: "who asked to be a relay can be verified or refused; a verified relay can be ended". `leave`: they take it
 * back, or stop. Whoever was refused, or has stopped, may ask again.
 */
export const relayTable = {
  asked: { verify: "verified", refuse: "refused", leave: "ended" },
  verified: { end: "ended", leave: "ended" },
  refused: { ask: "asked" },
  ended: { ask: "asked" },
} as const satisfies StepTable<RelayState, RelayStep>;

/** Where a step leads, from nothing when `state` is `null`; `undefined` when it cannot be taken. */
export const stateAfter = (state: RelayState | null, step: RelayStep): RelayState | undefined =>
  state === null ? begun[step] : rows[state][step];

const begun: Partial<Record<RelayStep, RelayState>> = relayBeginnings;
const rows: Record<RelayState, Partial<Record<RelayStep, RelayState>>> = relayTable;
