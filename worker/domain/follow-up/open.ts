import { contestWithin } from "#domain/introduction/clock.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { dueDay, isOver } from "#domain/time/due-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { type CheckInState, checkInTable } from "./lifecycle.ts";

/** A check-in as it stands. */
type Standing = { number: number; dueOn: LocalDate; state: CheckInState };

/** The one of a series that can be answered, or whose answer can be corrected: until the next one is due. */
export const openOne = <One extends Standing>(series: readonly One[], today: LocalDate): One | null =>
  series.find((one) => checkInTable[one.state].answer !== undefined && !isOvertaken(one, series, today)) ?? null;

/** The next one of a series, if it is still to come. */
export const nextOf = <One extends Standing>({ number }: Standing, series: readonly One[]): One | null =>
  series.find((one) => one.number === number + 1 && one.state === "due") ?? null;

function isOvertaken({ number }: Standing, series: readonly Standing[], today: LocalDate): boolean {
  const next = series.find((one) => one.number === number + 1);
  return next !== undefined && next.state !== "ended" && isOver(next.dueOn, today);
}

/**
 * Until when the person may say, and change, whether help that came to its end on a day has helped: until the next check-in,
 * and for as long at least as they may contest the report. `null`: no check-in follows, and nothing ends it.
 */
export function verdictUntil(endedOn: LocalDate, series: readonly Standing[]): LocalDate | null {
  const [next] = series
    .map(({ dueOn }) => dueOn)
    .filter((dueOn) => dueOn > endedOn)
    .toSorted();
  const contested = dueDay(endedOn, contestWithin, calendarOf([]));
  return next === undefined || next > contested ? (next ?? null) : contested;
}
