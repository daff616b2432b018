import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { mostPlaces, mostRequests } from "#db/read/coverage.ts";
import { offerReach } from "#db/schema/directory.ts";
import { coverage, figure, figureCase, figureCursor } from "#db/schema/figures.ts";
import { request } from "#db/schema/requests.ts";
import { casesIn } from "#domain/figures/bands.ts";
import type { FigureKey } from "#domain/figures/measures.ts";
import { type CountedStep, keysOf, type Tally } from "#domain/figures/tally.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { provincesOf } from "#domain/territory/territory.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { needs } from "#domain/vocabulary/needs.ts";

/** Where the counting has got to: the step that was counted last. */
export type Counted = { at: Instant; introduction: string; version: number };

/** Moves the cursor on from the run that was seen: the batch fails when another run has moved it. */
export const moveCursor = (db: Db, { run, counted, now }: { run: number; counted: Counted; now: Instant }) =>
  db.update(figureCursor).set({ ...counted, run: run + 1, countedAt: now });

/** Adds to the figures what was counted, and writes down which steps it was. */
export const saveFigures = (db: Db, tallies: readonly Tally[], steps: readonly CountedStep[]) =>
  tallies.length === 0
    ? []
    : [
        db
          .insert(figure)
          .select(
            sql`SELECT value ->> 'by', value ->> 'key', value -> 'reviewed', value -> 'answered', value -> 'helped',
              value ->> 'lapsed', value ->> 'share' FROM json_each(${JSON.stringify(tallies.map(withShare))}) WHERE true`,
          )
          .onConflictDoUpdate({
            target: [figure.by, figure.key],
            set: {
              reviewed: added(figure.reviewed, "reviewed"),
              answered: added(figure.answered, "answered"),
              helped: added(figure.helped, "helped"),
              lapsed: sql`${figure.lapsed} + excluded.lapsed`,
              share: shareAdded,
            },
          }),
        db.insert(figureCase).select(
          sql`SELECT value ->> 'by', value ->> 'key', value ->> 'measure', value ->> 'at', value ->> 'introduction',
            value ->> 'version', value ->> 'days' FROM json_each(${JSON.stringify(steps.flatMap(casesOfStep))})`,
        ),
      ];

/** Two lists of counts as one, place by place. */
const added = (column: SQLWrapper, name: string): SQL =>
  sql`(SELECT json_group_array(was.value + more.value ORDER BY was.key) FROM json_each(${column}) AS was
    JOIN json_each(excluded.${sql.raw(name)}) AS more ON more.key = was.key)`;

const sumOf = (list: SQLWrapper): SQL => sql`(SELECT sum(value) FROM json_each(${list}))`;
const answeredInAll = sql`(${sumOf(sql`${figure.answered}`)} + ${sumOf(sql`excluded.answered`)})`;
const endedInAll = sql`(${answeredInAll} + ${figure.lapsed} + excluded.lapsed)`;
const shareAdded = sql`iif(${endedInAll} = 0, NULL, 1000 * ${answeredInAll} / ${endedInAll})`;

const withShare = (figures: Tally) => {
  const answered = casesIn(figures.answered);
  const ended = answered + figures.lapsed;
  return { ...figures, share: ended === 0 ? null : Math.floor((1000 * answered) / ended) };
};

type CaseRow = FigureKey & Pick<CountedStep, "measure" | "at" | "introduction" | "version" | "days">;
const casesOfStep = (step: CountedStep): readonly CaseRow[] => {
  const { measure, at, introduction, version, days } = step;
  return keysOf(step).map((key) => ({ ...key, measure, at, introduction, version, days }));
};

/**
 * Counts the open offers and the waiting requests of these regions anew: those of the whole country serve each region, those
 * of a province its own. What is counted twice by two runs is the same.
 */
export const countRegions = (db: Db, regions: readonly RegionCode[], now: Instant) => {
  const asked = regions.map((region) => ({ region, territories: ["MA", region, ...provincesOf(region)] }));
  return db
    .insert(coverage)
    .select(
      sql`SELECT region.value ->> 'region', ${offersByNeed}, ${requestsByNeed}, ${now}
        FROM json_each(${JSON.stringify(asked)}) AS region WHERE true`,
    )
    .onConflictDoUpdate({
      target: coverage.region,
      set: { offers: sql`excluded.offers`, requests: sql`excluded.requests`, countedAt: now },
    });
};

/** Of each need: how many offers, and in how many places of the lists they were found. */
const offersByNeed = sql`(SELECT json_group_object(need.value, (SELECT json_array(count(DISTINCT offer), count(*))
    FROM (SELECT place.offer FROM json_each(region.value -> 'territories') AS territory CROSS JOIN ${offerReach} AS place
      WHERE place.need = need.value AND place.territory = territory.value LIMIT ${mostPlaces})))
  FROM json_each(${JSON.stringify(needs)}) AS need)`;

/** Of each need, how many requests; and how many were looked at in all. */
const requestsByNeed = sql`(SELECT json_object('looked', count(*), ${sql.join(
  needs.map((need) => sql.raw(`'${need}', ifnull(sum(instr(needs, '"${need}"') > 0), 0)`)),
  sql`, `,
)}) FROM (SELECT waiting.needs FROM ${request} AS waiting
  WHERE waiting.region = region.value ->> 'region' AND waiting.state = 'submitted' LIMIT ${mostRequests}))`;
