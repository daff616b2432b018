import type { Beginnings, StepTable } from "#domain/lifecycle/table.ts";

/** What its author, an admin or the clock decided of a request. How far it has got is derived from its introductions. */
export const requestStates = ["submitted", "withdrawn", "closed", "set-aside", "erased"] as const;
export type RequestState = (typeof requestStates)[number];

export const requestSteps = [
  "submit",
  "correct",
  "withdraw",
  "close",
  "set-aside",
  "reopen",
  "renew-receipt",
  "share-company",
  "hide-company",
  "take-over",
  "erase",
] as const;
export type RequestStep = (typeof requestSteps)[number];

export const requestBeginnings = { submit: "submitted" } as const satisfies Beginnings<RequestState, RequestStep>;

/** Read it aloud: "a submitted request can be corrected, withdrawn, closed, set aside or erased". What is not written here cannot happen. */
export const requestTable = {
  submitted: {
    correct: "submitted",
    withdraw: "withdrawn",
    close: "closed",
    "set-aside": "set-aside",
    "renew-receipt": "submitted",
    // Whether the bodies that help may know of one another.
    "share-company": "submitted",
    "hide-company": "submitted",
    "take-over": "submitted",
    erase: "erased",
  },
  withdrawn: { "renew-receipt": "withdrawn", "take-over": "withdrawn", erase: "erased" },
  closed: { "renew-receipt": "closed", "take-over": "closed", erase: "erased" },
  "set-aside": { reopen: "submitted", "renew-receipt": "set-aside", "take-over": "set-aside", erase: "erased" },
  // The person is gone, the counts stay.
  erased: {},
} as const satisfies StepTable<RequestState, RequestStep>;

/** Where a step leads, from nothing when `state` is `null`; `undefined` when it cannot be taken. */
export const stateAfter = (state: RequestState | null, step: RequestStep): RequestState | undefined =>
  state === null ? begun[step] : rows[state][step];
/** Nothing more can happen to it. */
export const isFinal = (state: RequestState): boolean => Object.keys(requestTable[state]).length === 0;

const begun: Partial<Record<RequestStep, RequestState>> = requestBeginnings;
const rows: Record<RequestState, Partial<Record<RequestStep, RequestState>>> = requestTable;
