import * as v from "valibot";
import { commit } from "#db/commit.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { coverageCounted, regionCounted } from "#db/read/coverage.ts";
import { figuresCursor, type StepToCount, stepsToCount } from "#db/read/figures.ts";
import { json, list } from "#db/rows.ts";
import { countRegions, moveCursor, saveFigures } from "#db/write/figures.ts";
import { regionsToCount } from "#domain/figures/coverage.ts";
import { type DatedStep, measured } from "#domain/figures/measured.ts";
import { needsMet } from "#domain/figures/needs-met.ts";
import { type CountedStep, tally } from "#domain/figures/tally.ts";
import { introductionSteps } from "#domain/introduction/lifecycle.ts";
import { addDays } from "#domain/time/add-days.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** So many steps are counted in a run: what is left waits for the next. */
const atATime = 150;
/** A step may be written some time after the moment that it bears: nothing is counted before its neighbours are there. */
const settledAfter = 5 * 60_000;
/** How many days of holidays working days are counted by. */
const lookedBack = 400;

/**
 * Counts the steps of introductions that were not counted yet, in their order, and the offers and requests of a few regions,
 * in one batch. Of two runs at once, one counts; what a run that failed would have counted, the next one does.
 */
export async function countFigures({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  const [[cursor], steps, holidays, regions] = await db.batch([
    figuresCursor(db),
    stepsToCount(db, now() - settledAfter, atATime),
    holidaysFrom(db, addDays(casablancaDay(now()), -lookedBack)),
    coverageCounted(db),
  ]);
  if (!cursor) throw new Error("the figures have no cursor");
  const calendar = calendarOf(holidays.map(({ day }) => day));
  const counted = steps.flatMap((step) => countedStep(step, calendar));
  const { at, introduction, version } = steps.at(-1) ?? cursor;
  await commit(db, [
    moveCursor(db, { run: cursor.run, counted: { at, introduction, version }, now: now() }),
    ...saveFigures(db, tally(counted), counted),
    countRegions(db, regionsToCount(regions.map(regionCounted)), now()),
  ]);
}

/** A step with what it counts for; none, if it does not count. */
function countedStep(row: StepToCount, calendar: Calendar): readonly CountedStep[] {
  const before = row.before === null ? [] : json(Earlier, row.before).map((step) => dated(step));
  const counts = measured(dated(row), before, calendar);
  if (counts === null) return [];
  const { introduction, version, at, body, region } = row;
  const offered = row.offered === null ? null : json(list(needs), row.offered);
  const about = needsMet(json(list(needs), row.asked), offered);
  return [{ ...counts, introduction, version, at, body, region, needs: about }];
}

/** Steps as the database puts them together: which, when, by whom. */
const Earlier = v.array(
  v.pipe(
    v.tuple([v.picklist(introductionSteps), v.number(), v.string()]),
    v.transform(([step, at, by]) => ({ step, at, by })),
  ),
);

const dated = ({ step, at, by }: { step: DatedStep["step"]; at: Instant; by: string }): DatedStep => ({
  ...{ step, by },
  on: casablancaDay(at),
});
