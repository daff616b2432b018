import type { TimedMeasure } from "./measures.ts";

/**
 * The most days that each band holds; the last band, beyond them, holds the rest. Review and answers are counted in working
 * days, as they are promised; help in days of the calendar.
 */
export const bands: Record<TimedMeasure, readonly number[]> = {
  reviewed: [0, 1, 2, 3, 5, 10, 20],
  answered: [0, 1, 2, 3, 5, 10, 20],
  helped: [7, 14, 30, 60, 90, 180, 365],
};

/** How many cases took how long, band by band. */
export type Bands = readonly number[];

export const noCases = (measure: TimedMeasure): Bands => [...bands[measure].map(() => 0), 0];

/** The same, with one more. */
export const withCase = (counted: Bands, measure: TimedMeasure, days: number): Bands =>
  counted.with(bandOf(measure, days), (counted[bandOf(measure, days)] ?? 0) + 1);

function bandOf(measure: TimedMeasure, days: number): number {
  const band = bands[measure].findIndex((most) => days <= most);
  return band === -1 ? bands[measure].length : band;
}

export const casesIn = (counted: Bands): number => counted.reduce((sum, cases) => sum + cases, 0);

/** In how many days half of the cases were over; `more`: than the last band but one holds. */
export type Half = { within: number } | { more: number };

/** How long half of the cases took at most. `null`: there are none. */
export function halfOf(counted: Bands, measure: TimedMeasure): Half | null {
  const cases = casesIn(counted);
  if (cases === 0) return null;
  const band = counted.findIndex((_, at) => 2 * casesIn(counted.slice(0, at + 1)) >= cases);
  const most = bands[measure][band];
  return most === undefined ? { more: bands[measure].at(-1) ?? 0 } : { within: most };
}
