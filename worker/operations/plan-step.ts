import type { InHandRow } from "#db/read/introductions.ts";
import type { IntroductionAdvance } from "#db/write/introductions.ts";
import { advanceIntroduction, type InPlace } from "#domain/introduction/advance.ts";
import { monthOf, placeChange } from "#domain/introduction/capacity.ts";
import { isClear } from "#domain/introduction/clear.ts";
import { contestWithin, lookOn } from "#domain/introduction/clock.ts";
import { handOverEnd } from "#domain/introduction/hand-over.ts";
import type { IntroductionState, IntroductionStep } from "#domain/introduction/lifecycle.ts";
import { answering, isSilent } from "#domain/introduction/open.ts";
import { type Actor, authorOf } from "#domain/introduction/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { RaisedWhy } from "#domain/request/raised.ts";
import { dueDay, isOver } from "#domain/time/due-day.ts";
import { workingDaysBetween } from "#domain/time/working-days-between.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Gathered } from "./gather-introductions.ts";

/** A step that is asked for, with what goes with it: a reason as a code, words to be read, what came of it. */
export type Asked = {
  step: IntroductionStep;
  reason?: string | null;
  words?: string | null;
  outcome?: string | null;
  /** A contact is found in the same batch. */
  contactVerified?: boolean;
};

/** After these, the ladder goes on; and after whatever is withdrawn by itself, while its request goes on. */
const climbing: readonly IntroductionStep[] = [
  "decline",
  "lapse",
  "suspend",
  "give-up",
  "dismiss",
  "report-no-help",
  "report-unreachable",
];
const raising: Partial<Record<IntroductionStep, RaisedWhy>> = { contest: "contested" };

/** What a step of an introduction writes, if it may be taken: the domain decides, and nothing is read or written here. */
export function planStep(
  row: InHandRow,
  asked: Asked,
  actor: Actor,
  { at, today, calendar }: Pick<Gathered, "at" | "today" | "calendar">,
): Outcome<IntroductionAdvance> {
  const { step, reason = null, words = null, outcome = null } = asked;
  const inPlace = { ...placeOf(row), ...(asked.contactVerified && { contactVerified: true }) };
  const advanced = advanceIntroduction(inPlace, actor, step, { reason: reason ?? words });
  if (!advanced.ok) return advanced;
  const to = advanced.value;
  if (step === "contest" && isOver(dueDay(casablancaDay(row.since), contestWithin, calendar), today)) {
    return refused({ code: "not_now", state: row.state });
  }
  const endsWithRequest = step === "withdraw" && actor.role === "system";
  const handOver = endsWithRequest ? null : handOverEnd(row.giverState, to);
  // Whoever wanted to hand the case over keeps it: the person has a body, and nobody else is looked for.
  const spent =
    step === "ask" ? row.spent + workingDaysBetween(casablancaDay(row.countsFrom), today, calendar) : spentAt(row, to);
  return granted({
    ...{ id: row.id, request: row.request, body: row.body, offer: row.offer },
    ...{ step, to, at, by: authorOf(actor), version: row.version + 1, reason, words, spent },
    outcome,
    countsFrom: at,
    lookOn: lookOn({ state: to, from: today, spent, told: 0 }, today),
    place: placeOfStep(row, to, today),
    lapses: step === "lapse" ? "more" : answering.includes(step) ? "none" : null,
    raises: raising[step] ?? null,
    // The system withdraws what ends with its request.
    climbs: handOver !== "kept" && (climbing.includes(step) || (to === "withdrawn" && actor.role !== "system")),
    handOver,
    // A relay says what its author said.
    isHeard: actor.role === "innovator" || (actor.role === "person" && actor.id === row.relay),
  });
}

/** The days that a body had before it asked go on counting against it, once the question is answered or has waited for too long. */
const spentAt = (row: InHandRow, to: IntroductionState): number =>
  row.state === "asked" && to === "sent" ? row.spent : 0;

function placeOfStep(row: InHandRow, to: IntroductionState, today: string): IntroductionAdvance["place"] {
  const tookPlace = row.tookPlace === 1;
  const change = placeChange({ tookPlace, tookMonth: row.tookMonth }, to);
  if (change === "take") return { change, month: monthOf(today) };
  return change === "give" ? { change, tookPlace, month: row.tookMonth } : null;
}

/** A row as the domain judges it. */
const placeOf = (row: InHandRow): InPlace => ({
  ...{ id: row.id, request: row.request, body: row.body, relay: row.relay, state: row.state },
  hasAsked: row.hasAsked === 1,
  tookPlace: row.tookPlace === 1,
  tookMonth: row.tookMonth,
  requestOpen: row.requestState === "submitted",
  asksBeforeEach: row.disclosure === "ask-each",
  isHandOver: row.handedFrom !== null,
  isBeingHandedOver: row.isBeingHandedOver === 1,
  contactVerified: row.contactVerified === 1,
  room: {
    standing: row.standing,
    monthlyCapacity: row.monthlyCapacity,
    taken: row.taken,
    offer: row.offer === null ? null : { state: row.offerState ?? "archived", placesLeft: row.placesLeft },
  },
});

/** Whether a proposal meets all criteria, with a contact that was verified, capacity left, and a body that answers. */
export const isClearRow = (row: InHandRow): boolean =>
  isClear({
    verdict: row.verdict,
    contactVerified: row.contactVerified === 1,
    isSilent: isSilent(row.lapses),
    room: placeOf(row).room,
  });
