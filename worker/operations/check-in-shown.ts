import type { CheckInShown, OpenCheckIn } from "#contract/check-in.ts";
import type { CheckInRow } from "#db/read/check-ins.ts";
import { closesOn } from "#domain/follow-up/clock.ts";
import { nextOf, openOne } from "#domain/follow-up/open.ts";
import type { Calendar } from "#domain/time/calendar.ts";
import { dueDay } from "#domain/time/due-day.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import { watchedOf } from "./check-in-step.ts";
import { reviewedWithin } from "./climb-ladder.ts";

/** A check-in as its author and the team read it. */
export const checkInShown = (row: CheckInRow): CheckInShown => ({
  ...{ number: row.number, version: row.version, dueOn: row.dueOn, state: row.state },
  ...{ answer: row.answer, stuckOn: row.stuckOn, words: row.words ?? "" },
  ...{ askedAt: moment(row.askedAt), answeredAt: moment(row.answeredAt) },
  isByOther: row.by !== null && row.by !== "innovator",
  ...{ indicatorBase: row.indicatorBase, indicatorNow: row.indicatorNow, amountMad: row.amountMad },
  ...{ jobs: row.jobs, people: row.people, helped: row.helped },
});

const moment = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());

/** How much of the indicator there was at the beginning, as another check-in of the series has said. */
export const baseBefore = (series: readonly CheckInRow[], number: number): number | null =>
  series.find((row) => row.number !== number && row.indicatorBase !== null)?.indicatorBase ?? null;

/** The one that can be answered now, with what follows from its answer; `null`: none can. */
export function openCheckIn(
  series: readonly CheckInRow[],
  { today, calendar, indicator }: { today: LocalDate; calendar: Calendar; indicator: string },
): OpenCheckIn | null {
  const row = openOne(series, today);
  if (!row) return null;
  const nextOn = nextOf(row, series)?.dueOn ?? null;
  const by = row.answeredAt && dueDay(casablancaDay(row.answeredAt), reviewedWithin, calendar);
  return {
    ...{ ...checkInShown(row), indicator, nextOn, baseBefore: baseBefore(series, row.number) },
    lookedBy: by && by >= today ? by : null,
    closesOn: row.state === "answered" ? closesOn(watchedOf({ ...row, nextDueOn: nextOn })) : null,
  };
}
