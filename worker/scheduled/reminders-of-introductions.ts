import type { InHandRow } from "#db/read/introductions.ts";
import type { Letter } from "#db/write/outbox.ts";
import { type Due, endsOn, type Told } from "#domain/introduction/clock.ts";
import { workingDaysBetween } from "#domain/time/working-days-between.ts";
import { casablancaDay } from "#worker/clock.ts";
import { bodyOf, innovatorOf } from "#worker/operations/addressees.ts";
import type { Gathered } from "#worker/operations/gather-introductions.ts";
import { letterTo, type Recipient } from "#worker/operations/letter-to.ts";
import { caseFacts, handedBy, ownFacts } from "#worker/operations/letters-of-step.ts";
import type { Draft } from "#worker/operations/write-letters.ts";

type Looked = { row: InHandRow; due: Due };

/** Whom each timer tells, with what: one line for each. */
const tellers: Record<Told, (looked: Looked, known: Gathered) => readonly Draft[]> = {
  // One letter for all that waits, not one for each: `reviewDueLetters`.
  admins: () => [],
  innovator: ({ row, due }, known) => waitsOf[row.state]?.(row, due, known) ?? reviewLate(row, due),
  body: ({ row, due }, known) =>
    row.state === "accepted" ? newsAsked(row, due, known) : toAnswerSoon(row, due, known),
  "call-list": noNews,
};

/** What its author is told of what waits, by where it waits. */
const waitsOf: Partial<Record<InHandRow["state"], (row: InHandRow, due: Due, known: Gathered) => readonly Draft[]>> = {
  agreeing: agreementAsked,
  reaching: stillReaching,
};

/** The reminders that a timer sends, but to those who want none of this case. */
export function remindersOf(looked: Looked, known: Gathered): readonly Draft[] {
  const { timer } = looked.due;
  if (!timer || !("tell" in timer)) return [];
  return tellers[timer.tell](looked, known).filter(
    ({ to, about }) => to.recipient === noRecipient || !known.quiet.has(`${about.request}/${to.recipient}`),
  );
}

const aboutOf = (row: InHandRow) => ({ request: row.request, introduction: row.id, version: row.version });
const reminder = { hasLink: true, isAnswerable: true };

function agreementAsked(row: InHandRow, { told }: Due, known: Gathered): readonly Draft[] {
  return innovatorOf(row).map((to) => ({
    letter: "agreement-asked",
    facts: {
      ...{ ...ownFacts({ row }), offer: row.offerName, by: lastDayOf(row, known), isReminder: true },
      from: handedBy({ row }),
    },
    ...{ to, about: aboutOf(row), turn: String(told), ...reminder },
  }));
}

/** The team still looks for somebody to speak to. */
function stillReaching(row: InHandRow, { told }: Due): readonly Draft[] {
  return innovatorOf(row).map((to) => ({
    ...{ letter: "body-being-reached", facts: ownFacts({ row }), to, about: aboutOf(row), turn: String(told) },
    ...reminder,
  }));
}

/** One for a request, whatever it has proposals of. */
const reviewLate = (row: InHandRow, { told }: Due): readonly Draft[] =>
  innovatorOf(row).map((to) => ({
    ...{ letter: "review-late", facts: { code: row.code }, to },
    about: { request: row.request, introduction: null, version: row.requestVersion },
    // Once for all that was proposed together, and once more when it waits on.
    ...{ turn: `${told > 3 ? "again-" : ""}${casablancaDay(row.since)}`, hasLink: true, isAnswerable: false },
  }));

const toAnswerSoon = (row: InHandRow, { told }: Due, known: Gathered): readonly Draft[] => {
  const by = lastDayOf(row, known);
  const daysLeft = Math.max(0, workingDaysBetween(known.today, by, known.calendar));
  return bodyOf(row, known).map((to) => ({
    ...{ letter: "to-answer-soon", facts: { ...caseFacts({ row }), by, daysLeft } },
    ...{ to, about: aboutOf(row), turn: String(told), ...reminder },
  }));
};

const newsAsked = (row: InHandRow, { told }: Due, known: Gathered): readonly Draft[] =>
  bodyOf(row, known).map((to) => ({
    ...{ letter: "news-asked", facts: caseFacts({ row }), to, about: aboutOf(row) },
    ...{ turn: `${told}-${casablancaDay(row.countsFrom)}`, ...reminder },
  }));

/** A call is made to a body, not to somebody of it who may want no reminders. */
const noRecipient = "body";

function noNews({ row }: Looked, { contacts }: Gathered): readonly Draft[] {
  const found = contacts.find(({ body, channel }) => body === row.body && channel === "phone");
  const address = found?.address ?? row.bodyPhone;
  if (!address) return [];
  return [
    {
      ...{ letter: "no-news", facts: caseFacts({ row }), about: aboutOf(row) },
      to: { recipient: noRecipient, address, locale: found?.locale ?? "fr", channel: "call" },
      ...{ turn: casablancaDay(row.countsFrom), hasLink: false, isAnswerable: true },
    },
  ];
}

const lastDayOf = (row: InHandRow, { today, calendar }: Gathered): string =>
  endsOn({ state: row.state, from: casablancaDay(row.countsFrom), spent: row.spent, told: row.told }, calendar) ??
  today;

/** One letter a day to each admin, however many cases wait. */
export const reviewDueLetters = (
  admins: readonly Recipient[],
  cases: number,
  { today, at }: Pick<Gathered, "today" | "at">,
): readonly Letter[] => admins.map((admin) => letterTo(admin, "review-due", { cases }, today, at));
