import type { IntroductionStep } from "./lifecycle.ts";

/** Who takes the steps of an introduction. The system acts when something else happened, the clock when time has passed. */
export const introductionParties = ["system", "admin", "innovator", "relay", "body", "clock"] as const;
export type IntroductionParty = (typeof introductionParties)[number];

const innovatorOrRelay = ["innovator", "relay"] as const;

export const whoMay: Record<IntroductionStep, readonly IntroductionParty[]> = {
  propose: ["system", "admin"],
  "walk-in": ["body"],
  // The clock approves clear cases that waited too long; the system, the orientation at the end of the ladder.
  approve: ["admin", "clock", "system"],
  dismiss: ["admin"],
  agree: innovatorOrRelay,
  refuse: innovatorOrRelay,
  expire: ["clock"],
  reach: ["admin"],
  "give-up": ["admin"],
  accept: ["body"],
  decline: ["body"],
  ask: ["body"],
  answer: ["innovator"],
  lapse: ["clock"],
  // When its body is suspended.
  suspend: ["system"],
  "report-help": ["body"],
  "report-no-help": ["body"],
  "report-unreachable": ["body"],
  "hand-over": ["body"],
  // When the body that it was handed to accepts.
  "pass-on": ["system"],
  contest: ["innovator"],
  // The system, when its request is withdrawn, closed or set aside.
  withdraw: [...innovatorOrRelay, "system"],
  reopen: ["admin"],
};

/** The steps that are told with a reason; proposing needs one only when the rules refuse the offer. */
export const withReason: readonly IntroductionStep[] = ["dismiss", "give-up", "decline", "hand-over", "reopen"];
/** The steps that may be taken once in the life of an introduction. */
export const onlyOnce: readonly IntroductionStep[] = ["ask"];
