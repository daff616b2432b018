import type { Beginnings, StepTable } from "#domain/lifecycle/table.ts";

export const introductionStates = [
  "proposed",
  "agreeing",
  "reaching",
  "sent",
  "asked",
  "accepted",
  "helped",
  "not-helped",
  "unreachable",
  "declined",
  "lapsed",
  "dismissed",
  "withdrawn",
  "handed-over",
] as const;
export type IntroductionState = (typeof introductionStates)[number];

export const introductionSteps = [
  "propose",
  "walk-in",
  "approve",
  "dismiss",
  "agree",
  "refuse",
  "expire",
  "reach",
  "give-up",
  "accept",
  "decline",
  "ask",
  "answer",
  "lapse",
  "suspend",
  "report-help",
  "report-no-help",
  "report-unreachable",
  "hand-over",
  "pass-on",
  "contest",
  "withdraw",
  "reopen",
] as const;
export type IntroductionStep = (typeof introductionSteps)[number];

export const introductionBeginnings = {
  propose: "proposed",
  "walk-in": "accepted",
} as const satisfies Beginnings<IntroductionState, IntroductionStep>;

/** Read it aloud: "a sent introduction can be accepted, declined, asked about, or lapse". What is not written here cannot happen. */
export const introductionTable: StepTable<IntroductionState, IntroductionStep> = {
  proposed: { approve: ["agreeing", "reaching", "sent"], dismiss: "dismissed", withdraw: "withdrawn" },
  agreeing: { agree: ["reaching", "sent"], refuse: "withdrawn", expire: "withdrawn", withdraw: "withdrawn" },
  reaching: { reach: "sent", "give-up": "lapsed", withdraw: "withdrawn" },
  sent: {
    accept: "accepted",
    decline: "declined",
    ask: "asked",
    lapse: "lapsed",
    suspend: "lapsed",
    withdraw: "withdrawn",
  },
  asked: { answer: "sent", expire: "sent", suspend: "lapsed", withdraw: "withdrawn" },
  accepted: {
    "report-help": "helped",
    "report-no-help": "not-helped",
    "report-unreachable": "unreachable",
    "hand-over": "accepted",
    "pass-on": "handed-over",
    withdraw: "withdrawn",
  },
  helped: { contest: "accepted" },
  "not-helped": { contest: "accepted", reopen: "sent" },
  unreachable: { contest: "accepted", reopen: "sent" },
  declined: { reopen: "sent" },
  // What was given up, because nobody could be spoken to, is looked for again.
  lapsed: { reopen: ["reaching", "sent"] },
  dismissed: {},
  withdrawn: {},
  "handed-over": {},
};

/** What decides where a step with several ends leads. */
export type Circumstances = { asksBeforeEach: boolean; isHandOver: boolean; contactVerified: boolean };

const applies: Partial<Record<IntroductionState, (circumstances: Circumstances) => boolean>> = {
  // Whoever helps already keeps the case, unless the person says yes to another.
  agreeing: ({ asksBeforeEach, isHandOver }) => asksBeforeEach || isHandOver,
  reaching: ({ contactVerified }) => !contactVerified,
};

/** Where a step leads; `undefined` when it cannot be taken. */
export function stateAfter(
  state: IntroductionState,
  step: IntroductionStep,
  circumstances: Circumstances,
): IntroductionState | undefined {
  const ends = introductionTable[state][step];
  return typeof ends === "string" ? ends : ends?.find((end) => applies[end]?.(circumstances) ?? true);
}

/** Nothing more can happen to it. */
export const isFinal = (state: IntroductionState): boolean => Object.keys(introductionTable[state]).length === 0;
