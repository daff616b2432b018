import type { StepTable } from "#domain/lifecycle/table.ts";

export const offerStates = ["draft", "announced", "open", "paused", "closed", "archived"] as const;
export type OfferState = (typeof offerStates)[number];

export const offerSteps = ["publish", "edit", "pause", "resume", "close", "reopen", "archive"] as const;
export type OfferStep = (typeof offerSteps)[number];

/** Read it aloud: "an open offer can be paused or closed". What is not written here cannot happen. */
export const offerTable = {
  draft: { publish: "open", edit: "draft", archive: "archived" },
  announced: { publish: "open", edit: "announced" },
  open: { edit: "open", pause: "paused", close: "closed" },
  paused: { edit: "paused", resume: "open", close: "closed" },
  closed: { edit: "closed", reopen: "open", archive: "archived" },
  archived: {},
} as const satisfies StepTable<OfferState, OfferStep>;

/** Where a step leads; `undefined` when it cannot be taken. */
export const stateAfter = (state: OfferState, step: OfferStep): OfferState | undefined => rows[state][step];
/** Nothing more can happen to it. */
export const isFinal = (state: OfferState): boolean => Object.keys(offerTable[state]).length === 0;

const rows: Record<OfferState, Partial<Record<OfferStep, OfferState>>> = offerTable;
