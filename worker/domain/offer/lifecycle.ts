import type { Beginnings, StepTable } from "#domain/lifecycle/table.ts";

export const offerStates = ["draft", "announced", "open", "paused", "closed", "archived"] as const;
export type OfferState = (typeof offerStates)[number];

export const offerSteps = [
  "draft",
  "publish",
  "edit",
  "confirm",
  "pause",
  "resume",
  "close",
  "reopen",
  "archive",
  "move",
] as const;
export type OfferStep = (typeof offerSteps)[number];

export const offerBeginnings = { draft: "draft" } as const satisfies Beginnings<OfferState, OfferStep>;

/**
 * Read it aloud: "an open offer can be confirmed, paused or closed". What is not written here cannot happen. `move`: its
 * body turned out to be another entry of the same body.
 */
export const offerTable = {
  draft: { publish: "open", edit: "draft", archive: "archived", move: "draft" },
  announced: { publish: "open", edit: "announced", move: "announced" },
  open: { edit: "open", confirm: "open", pause: "paused", close: "closed", move: "open" },
  paused: { edit: "paused", confirm: "paused", resume: "open", close: "closed", move: "paused" },
  closed: { edit: "closed", reopen: "open", archive: "archived", move: "closed" },
  archived: {},
} as const satisfies StepTable<OfferState, OfferStep>;

/** Where a step leads; `undefined` when it cannot be taken. */
export const stateAfter = (state: OfferState, step: OfferStep): OfferState | undefined => rows[state][step];
/** Nothing more can happen to it. */
export const isFinal = (state: OfferState): boolean => Object.keys(offerTable[state]).length === 0;

const rows: Record<OfferState, Partial<Record<OfferStep, OfferState>>> = offerTable;
