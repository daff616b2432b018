import type { IntroductionEvent, OwnEvent } from "#contract/own-case.ts";
import type { CheckInRow } from "#db/read/check-ins.ts";
import type { OwnLogRow, OwnNoteRow, OwnStepRow } from "#db/read/own-introductions.ts";
import type { RequestHistoryRow } from "#db/read/requests.ts";
import type { IntroductionState, IntroductionStep } from "#domain/introduction/lifecycle.ts";
import { statesAlong } from "#domain/introduction/states-along.ts";
import { type SetAsideReason, setAsideReasons } from "#domain/request/set-aside.ts";
import { dueDay } from "#domain/time/due-day.ts";
import { type DeclineReason, declineReasons } from "#domain/vocabulary/decline-reasons.ts";
import { casablancaDay } from "#worker/clock.ts";
import { reviewedWithin } from "./climb-ladder.ts";
import type { Known, Shown } from "./own-introductions.ts";
import { nextAfter } from "./own-next.ts";

/** What a timeline is told from. */
export type Happened = {
  history: readonly RequestHistoryRow[];
  steps: readonly OwnStepRow[];
  log: readonly OwnLogRow[];
  notes: readonly OwnNoteRow[];
  series: readonly CheckInRow[];
};

/** Everything that happened to a request, newest first. */
export const timelineOf = ({ history, steps, log, notes, series }: Happened, known: Known): readonly OwnEvent[] =>
  [
    ...history.toReversed().map(eventOfRequest),
    ...proposedOnce(known),
    ...known.introductions.flatMap((each) => eventsOf(each, steps, known)),
    ...log.toReversed().flatMap((row) => eventOfLog(row, known)),
    ...notes.toReversed().map(eventOfNote),
    ...series.flatMap(eventsOfCheckIn),
  ]
    .toSorted((one, other) => one.at.localeCompare(other.at) || turnOf(one) - turnOf(other))
    .toReversed();

/** Of one moment: what ends leads to what is proposed, and that leads on. */
function turnOf(event: OwnEvent): number {
  if (event.kind === "request" || (event.kind === "introduction" && endings.includes(event.what))) return 0;
  return event.kind === "proposed" ? 1 : 2;
}

const eventOfRequest = ({ step, at, reason }: RequestHistoryRow): OwnEvent => ({
  ...{ kind: "request", at: moment(at), step },
  reason: setAsideReasons.find((code): code is SetAsideReason => code === reason) ?? null,
});

/** Offers that were proposed at one moment are told as one thing, without whose they are; an orientation that was made is told by itself. */
function proposedOnce({ introductions, calendar }: Known): readonly OwnEvent[] {
  const moments = introductions
    .filter(({ row, isWalkIn, isNamed }) => !isWalkIn && !(row.offer === null && isNamed))
    .map(({ row: { proposedAt } }) => proposedAt);
  return [...new Set(moments)].map((at) => ({
    ...{ kind: "proposed", at: moment(at), count: moments.filter((each) => each === at).length },
    by: dueDay(casablancaDay(at), reviewedWithin, calendar),
  }));
}

function eventsOf(each: Shown, steps: readonly OwnStepRow[], known: Known): readonly OwnEvent[] {
  const { row, introduction, isNamed } = each;
  if (!isNamed) return keptBy(each);
  const own = steps.filter((step) => step.introduction === row.id);
  const states = statesAlong(own, row);
  return own.flatMap((taken, place) =>
    whatHappened(taken.step, states[place] ?? row.state, states[place - 1]).map((what, part) => ({
      ...{ kind: "introduction" as const, at: moment(taken.at), what, introduction: row.id },
      ...{ body: introduction.body.name, offer: introduction.offer?.name ?? null },
      to: what === "handed-over" || what === "passed-on" ? receiverOf(row.id, taken, steps, known) : null,
      words: part === 0 && toBeRead(taken.step) ? taken.words : null,
      reason: declineReasons.find((code): code is DeclineReason => code === taken.reason) ?? null,
      outcome: what === "helped" ? introduction.outcome : null,
      by: place === own.length - 1 ? introduction.by : null,
      next: endings.includes(what) ? nextAfter(row.id, taken.at, known) : null,
    })),
  );
}

/** To whom a body hands its case over at a step, or has; while the team has not looked at it, nobody is promised. */
const receiverOf = (
  giver: string,
  { step, at }: OwnStepRow,
  steps: readonly OwnStepRow[],
  known: Known,
): string | null =>
  known.introductions.find(
    ({ row, isNamed }) =>
      isNamed &&
      row.handedFrom === giver &&
      (step === "hand-over"
        ? row.proposedAt === at
        : steps.some((each) => each.introduction === row.id && each.step === "accept" && each.at === at)),
  )?.introduction.body.name ?? null;

/** What the team has set aside is not shown; that whoever has the case keeps it, is. */
function keptBy({ row, introduction: { id, handedBy } }: Shown): readonly OwnEvent[] {
  if (row.state !== "dismissed" || handedBy === null) return [];
  return [
    {
      ...{ kind: "introduction" as const, at: moment(row.since), what: "kept" as const, introduction: id },
      ...{ body: handedBy.body, offer: null, to: null, words: null, reason: null, outcome: null, by: null, next: null },
    },
  ];
}

/** Why the team proposes or approves, it tells itself. */
const toBeRead = (step: IntroductionStep): boolean => step !== "propose" && step !== "approve";

/** What a step comes to, in the order in which it is told: what somebody did, and where it led. */
function whatHappened(
  step: IntroductionStep,
  to: IntroductionState,
  from: IntroductionState | undefined,
): readonly IntroductionEvent[] {
  const did = step === "expire" && from === "agreeing" ? "agreement-expired" : (done[step] ?? null);
  const led = leading.includes(step) ? (arrived[to] ?? "approved") : null;
  return [did, led].filter((event) => event !== null);
}

const done: Partial<Record<IntroductionStep, IntroductionEvent>> = {
  "walk-in": "walk-in",
  agree: "agreed",
  refuse: "refused",
  expire: "unanswered",
  "give-up": "given-up",
  accept: "accepted",
  decline: "declined",
  ask: "asked",
  answer: "answered",
  lapse: "lapsed",
  suspend: "suspended",
  "report-help": "helped",
  "report-no-help": "not-helped",
  "report-unreachable": "unreachable",
  "hand-over": "handed-over",
  "pass-on": "passed-on",
  contest: "contested",
  withdraw: "withdrawn",
  reopen: "reopened",
};

/** The steps that bring it to somebody, and what is told of where they lead. */
const leading: readonly IntroductionStep[] = ["approve", "agree", "reach", "reopen"];
const arrived: Partial<Record<IntroductionState, IntroductionEvent>> = {
  agreeing: "agreement-asked",
  reaching: "reaching",
  sent: "sent",
};

/** After these, its author is told what comes next. */
const endings: readonly IntroductionEvent[] = [
  "refused",
  "agreement-expired",
  "given-up",
  "declined",
  "lapsed",
  "suspended",
  "not-helped",
  "unreachable",
];

function eventOfLog({ introduction, ...row }: OwnLogRow, { introductions }: Known): readonly OwnEvent[] {
  const of = introductions.find(({ row: { id } }) => id === introduction);
  const { kind, day, words, amountMad, owner, doneAt, at } = row;
  return of
    ? [
        {
          ...{ kind, at: moment(at), body: of.introduction.body.name, day, words, amountMad, owner },
          isDone: doneAt !== null,
        },
      ]
    : [];
}

const eventOfNote = ({ kind, words, at }: OwnNoteRow): OwnEvent => ({
  ...{ kind: kind === "answer" ? "own-answer" : "team-question", at: moment(at), words },
});

/** That it was asked, and what was answered. */
const eventsOfCheckIn = ({ askedAt, answeredAt, answer, stuckOn, words }: CheckInRow): readonly OwnEvent[] => [
  ...(askedAt === null ? [] : [{ ...checkInEvent, at: moment(askedAt) }]),
  ...(answeredAt === null ? [] : [{ ...checkInEvent, at: moment(answeredAt), answer, stuckOn, words: words ?? "" }]),
];
const checkInEvent = { kind: "check-in", answer: null, stuckOn: null, words: "" } as const;

const moment = (at: number): string => new Date(at).toISOString();
