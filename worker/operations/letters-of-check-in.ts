import type { CheckInDue, CheckInRow } from "#db/read/check-ins.ts";
import type { Answered } from "#domain/follow-up/answers.ts";
import type { CheckInStep } from "#domain/follow-up/lifecycle.ts";
import { type Addressee, bodyOf, innovatorOf } from "./addressees.ts";
import type { Gathered } from "./gather-introductions.ts";
import { caseFacts } from "./letters-of-step.ts";
import type { Draft } from "./write-letters.ts";

/** The letters that ask how it is going, or ask again; who wants no reminders is asked once. `version`: after the step. */
export function askingLetters(row: CheckInDue, step: CheckInStep, version: number): readonly Draft[] {
  const isReminder = step !== "ask";
  if (isReminder && row.isQuiet === 1) return [];
  return whomToAsk(row, isReminder).map((to) => ({
    letter: "check-in",
    facts: { code: row.code, number: row.number, isReminder },
    ...{ to, about: { request: row.request, introduction: null, version, checkIn: row.number } },
    ...{ turn: String(version), hasLink: true, isAnswerable: true, onceOn: row.dueOn },
  }));
}

/** By mail at first; then whoever has a number is called. */
export const whomToAsk = ({ email, phone, locale }: CheckInDue, isReminder: boolean): readonly Addressee[] =>
  innovatorOf({ email: isReminder && phone ? "" : email, phone, locale });

/** What the bodies that help, or have helped, are told: that it is stuck, and on what, or has stopped. */
export const toldToBodies = (
  helping: Gathered,
  { number }: CheckInRow,
  { answer, stuckOn }: Answered,
): readonly Draft[] =>
  answer === "going-well"
    ? []
    : helping.rows.flatMap((row) =>
        bodyOf(row, helping).map((to) => ({
          letter: "check-in-told",
          facts: { ...caseFacts({ row }), answer, stuckOn },
          ...{ to, about: { request: row.request, introduction: row.id, version: row.version } },
          // Changed to and fro, it is told once.
          ...{ turn: `${number}-${stuckOn ?? answer}`, hasLink: false, isAnswerable: false },
        })),
      );
