import * as v from "valibot";
import { checkInAnswers, helpedAnswers, stuckOns } from "#domain/follow-up/answers.ts";
import { authorSteps } from "#domain/introduction/for-author.ts";
import { handOverReasons } from "#domain/introduction/hand-over.ts";
import { introductionStates } from "#domain/introduction/lifecycle.ts";
import { taskOwners } from "#domain/introduction/log.ts";
import { progressCodes } from "#domain/introduction/progress.ts";
import { requestSteps } from "#domain/request/lifecycle.ts";
import { openFacts } from "#domain/request/next-fact.ts";
import { setAsideReasons } from "#domain/request/set-aside.ts";
import { threadParties } from "#domain/thread/acts.ts";
import { declineReasons } from "#domain/vocabulary/decline-reasons.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { CheckInShown, OpenCheckIn } from "./check-in.ts";
import { LocaleCode } from "./codes.ts";
import { OwnRequest } from "./own-request.ts";

const Moment = v.pipe(v.string(), v.isoTimestamp());
const LocalDay = v.pipe(v.string(), v.isoDate());

/** A name, in the language of `lang`. */
const Name = v.object({ name: v.string(), lang: LocaleCode });

/** A request put to a body, as the author of the request sees it. */
export const OwnIntroduction = v.object({
  id: v.string(),
  /** Grows by one at each step: of two steps at once, one wins. */
  version: v.number(),
  state: v.picklist(introductionStates),
  body: v.object({ id: v.string(), ...Name.entries }),
  /** `null`: an orientation, to the region's centre. */
  offer: v.nullable(v.object({ id: v.string(), ...Name.entries })),
  /** When it came to its state, and when to the body for the first time. */
  since: Moment,
  sentAt: v.nullable(Moment),
  /** The last day for whoever it waits for; `null`: nobody is waited for. */
  by: v.nullable(LocalDay),
  /** What the body asks, while it waits for the answer. */
  question: v.nullable(v.string()),
  outcome: v.nullable(v.picklist(outcomes)),
  /** Who hands the case over to the body, why, and in what words; `null`: nobody does. */
  handedBy: v.nullable(v.object({ body: v.string(), why: v.picklist(handOverReasons), words: v.nullable(v.string()) })),
  /** Whether the two have something to read, or may write: there is nothing, there is, or something of it is new. */
  thread: v.picklist(["none", "there", "new"]),
  /** Whether it helped, as the author says, and whether they can say it now. */
  verdict: v.nullable(v.object({ helped: v.picklist(helpedAnswers), words: v.string() })),
  mayJudge: v.boolean(),
  /** The steps that the author can take. */
  may: v.array(v.picklist(authorSteps)),
});
export type OwnIntroduction = v.InferOutput<typeof OwnIntroduction>;

/** What comes after an introduction that came to nothing: never just "no". */
const nextCodes = ["looking", "review", "turned-to", "others-open", "dead-end"] as const;
const NextForAuthor = v.object({
  code: v.picklist(nextCodes),
  /** The bodies that it goes on with. */
  bodies: v.array(v.string()),
  by: v.nullable(LocalDay),
});
export type NextForAuthor = v.InferOutput<typeof NextForAuthor>;

/** What may have happened to a request with a body, as its timeline tells it. */
export const introductionEvents = [
  "approved",
  "agreement-asked",
  "reaching",
  "sent",
  "agreed",
  "refused",
  "agreement-expired",
  "given-up",
  "walk-in",
  "accepted",
  "declined",
  "asked",
  "answered",
  "unanswered",
  "lapsed",
  "suspended",
  "helped",
  "not-helped",
  "unreachable",
  "contested",
  "handed-over",
  "passed-on",
  "kept",
  "withdrawn",
  "reopened",
] as const;
export type IntroductionEvent = (typeof introductionEvents)[number];

const happened = { at: Moment };
/** One thing that happened. Facts that a kind has none of are `null`. */
export const OwnEvent = v.variant("kind", [
  v.object({
    ...happened,
    kind: v.literal("request"),
    step: v.picklist(requestSteps),
    reason: v.nullable(v.picklist(setAsideReasons)),
  }),
  /** Offers that the team looks at, to whoever they belong. */
  v.object({ ...happened, kind: v.literal("proposed"), count: v.number(), by: LocalDay }),
  v.object({
    ...happened,
    kind: v.literal("introduction"),
    what: v.picklist(introductionEvents),
    introduction: v.string(),
    body: v.string(),
    offer: v.nullable(v.string()),
    /** To whom it is handed over, once the team has looked at it. */
    to: v.nullable(v.string()),
    words: v.nullable(v.string()),
    reason: v.nullable(v.picklist(declineReasons)),
    outcome: v.nullable(v.picklist(outcomes)),
    by: v.nullable(LocalDay),
    next: v.nullable(NextForAuthor),
  }),
  v.object({
    ...happened,
    kind: v.picklist(["meeting", "grant", "task"]),
    body: v.string(),
    day: LocalDay,
    words: v.string(),
    amountMad: v.nullable(v.number()),
    owner: v.nullable(v.picklist(taskOwners)),
    isDone: v.boolean(),
  }),
  v.object({ ...happened, kind: v.picklist(["team-question", "own-answer"]), words: v.string() }),
  /** How it goes; `answer`: `null`, it was asked. */
  v.object({
    ...happened,
    kind: v.literal("check-in"),
    answer: v.nullable(v.picklist(checkInAnswers)),
    stuckOn: v.nullable(v.picklist(stuckOns)),
    words: v.string(),
  }),
]);
export type OwnEvent = v.InferOutput<typeof OwnEvent>;
export type EventOf<Kind extends OwnEvent["kind"]> = Extract<OwnEvent, { kind: Kind }>;

/** A request with all that came of it, as its author sees it and downloads it. */
export const OwnCase = v.object({
  ...OwnRequest.entries,
  /** How far it has got; `null`: it has ended. */
  progress: v.nullable(v.picklist(progressCodes)),
  /** Newest first. */
  introductions: v.array(OwnIntroduction),
  /** What the team looks at: how many offers, since when, and until when it promised to. */
  reviewing: v.nullable(v.object({ count: v.number(), since: Moment, by: LocalDay, isLate: v.boolean() })),
  /** Nothing was found: since when, and by which day the team calls; `null` when that day has passed. */
  deadEnd: v.nullable(v.object({ since: Moment, by: v.nullable(LocalDay) })),
  /** What the team asks, and waits to know; `id`: of the newest question. */
  question: v.nullable(v.object({ id: v.string(), words: v.array(v.string()), at: Moment })),
  nextFact: v.nullable(v.picklist(openFacts)),
  /** What was written in the threads of its introductions, newest first: for the download alone. `words`: `null`, where the team hid them. */
  words: v.array(
    v.object({ introduction: v.string(), at: Moment, party: v.picklist(threadParties), words: v.nullable(v.string()) }),
  ),
  /** How it goes: what can be answered now, and all of the series. */
  checkIn: v.nullable(OpenCheckIn),
  checkIns: v.array(CheckInShown),
  /** Newest first; `isWhole`: for sure, nothing older was left out. */
  timeline: v.array(OwnEvent),
  isWhole: v.boolean(),
});
export type OwnCase = v.InferOutput<typeof OwnCase>;
