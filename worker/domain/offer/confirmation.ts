import { halfAYear } from "#domain/matching/judge-freshness.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { addDays } from "#domain/time/add-days.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** Days before it is due that a body is reminded, and days after at which what it did not confirm pauses. */
const remindedBefore = 15;
const pausesAfter = 60;
/** A body is not reminded again for so many days: one letter speaks of every offer whose day comes meanwhile. */
const lettersApart = 14;

/** The days of a confirmation, and how it stands: `due`, so that its body is reminded; `late`, so that it ranks lower. */
export type Confirmation = {
  remindOn: LocalDate;
  /** The last day on which it is fresh. */
  dueOn: LocalDate;
  pausesOn: LocalDate;
  standing: "fresh" | "due" | "late";
};

/** What follows from the day on which a body last confirmed an offer; `null`: from one that it never confirmed, nothing. */
export function confirmationOf(confirmedOn: LocalDate | null, today: LocalDate): Confirmation | null {
  if (confirmedOn === null) return null;
  const dueOn = addDays(confirmedOn, halfAYear);
  const remindOn = addDays(dueOn, -remindedBefore);
  return { remindOn, dueOn, pausesOn: addDays(dueOn, pausesAfter), standing: standingOn(today, remindOn, dueOn) };
}

function standingOn(today: LocalDate, remindOn: LocalDate, dueOn: LocalDate): Confirmation["standing"] {
  if (today > dueOn) return "late";
  return today >= remindOn ? "due" : "fresh";
}

/**
 * The confirmation that a body is asked for: of its open offers that it had once confirmed. Nobody is asked while their
 * body is suspended, for they could not answer; nor for what the directory alone says.
 */
export const confirmationAsked = (
  { state, body, confirmedOn }: Pick<OfferTerms, "state" | "body" | "confirmedOn">,
  today: LocalDate,
): Confirmation | null =>
  state === "open" && body !== null && body.standing !== "suspended" ? confirmationOf(confirmedOn, today) : null;

/** Whether its body has missed a confirmation for so long that the offer pauses: the clock does it. */
export function isUnconfirmed(offer: Pick<OfferTerms, "state" | "body" | "confirmedOn">, today: LocalDate): boolean {
  const asked = confirmationAsked(offer, today);
  return asked !== null && asked.pausesOn <= today;
}

/** The day of the last letter that already spoke of an offer whose reminder falls on `remindOn`, or later. */
export const coveredFrom = (remindOn: LocalDate): LocalDate => addDays(remindOn, -lettersApart);

/** The days of confirmation that a letter of one day is about. */
export type DaysAsked = {
  /** What was confirmed until then has gone unconfirmed for too long: it pauses, and is not asked for. */
  lapsed: LocalDate;
  /** From then on, it is not late yet. */
  fresh: LocalDate;
  /** After that, its reminder falls when another letter may be written. */
  upTo: LocalDate;
};

export const daysAskedOn = (today: LocalDate): DaysAsked => ({
  lapsed: addDays(today, -halfAYear - pausesAfter),
  fresh: addDays(today, -halfAYear),
  upTo: addDays(today, lettersApart + remindedBefore - halfAYear),
});

/**
 * By when a letter asks: the first of the days on which a confirmation is due, or, when all of those asked are late, on
 * which an offer pauses. Told from the earliest days of confirmation.
 */
export const answerBy = (oldest: LocalDate, oldestFresh: LocalDate | null): LocalDate =>
  oldestFresh === null ? addDays(oldest, halfAYear + pausesAfter) : addDays(oldestFresh, halfAYear);
