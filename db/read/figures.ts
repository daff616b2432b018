import { and, asc, eq, sql } from "drizzle-orm";
import { among, both, everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { body, offer } from "#db/schema/directory.ts";
import { figure, figureCursor } from "#db/schema/figures.ts";
import { introduction, introductionHistory } from "#db/schema/introductions.ts";
import { request } from "#db/schema/requests.ts";
import { countedSteps } from "#domain/figures/measured.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** How far the counting has got, and when it was last done. */
export const figuresCursor = (db: Db) => db.select().from(figureCursor);

/** Everything before this step, oldest first, as JSON; nothing of a step that does not count. */
const before = sql<string | null>`CASE WHEN ${among(introductionHistory.step, countedSteps)} THEN
  (SELECT json_group_array(json_array(earlier.step, earlier.at, earlier.by) ORDER BY earlier.version)
    FROM ${introductionHistory} AS earlier WHERE earlier.introduction = "introduction_history"."introduction"
      AND earlier.version < "introduction_history"."version") END`;

/** The next steps of introductions that were not counted yet, in the order in which they were taken. */
export const stepsToCount = (db: Db, until: Instant, most: number) =>
  db
    .select({
      introduction: introductionHistory.introduction,
      version: introductionHistory.version,
      step: introductionHistory.step,
      at: introductionHistory.at,
      by: introductionHistory.by,
      before: before.as("before"),
      body: introduction.body,
      region: request.region,
      asked: sql<string>`${request.needs}`.as("asked"),
      offered: sql<string | null>`${offer.needs}`.as("offered"),
    })
    .from(introductionHistory)
    .crossJoin(introduction)
    .crossJoin(request)
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .where(
      and(
        eq(introduction.id, introductionHistory.introduction),
        eq(request.id, introduction.request),
        sql`(${introductionHistory.at}, ${introductionHistory.introduction}, ${introductionHistory.version}) >
          (SELECT at, introduction, version FROM ${figureCursor})`,
        sql`${introductionHistory.at} <= ${until}`,
      ),
    )
    .orderBy(introductionHistory.at, introductionHistory.introduction, introductionHistory.version)
    .limit(most);
export type StepToCount = Awaited<ReturnType<typeof stepsToCount>>[number];

/** The figures of everything, of each region and of each need. */
export const figuresOfAll = (db: Db) =>
  db
    .select()
    .from(figure)
    .where(among(figure.by, ["all", "region", "need"]));
export type FigureRow = Awaited<ReturnType<typeof figuresOfAll>>[number];

/** Where a body stands in their list: its share of answers, and its id. */
export type BodyFigureKey = { share: number; body: string };

/** One page of the figures of bodies, those that leave most without an answer first, and one more. */
export const figuresOfBodies = (db: Db, after: BodyFigureKey | null, limit: number) =>
  db
    .select({
      by: figure.by,
      key: figure.key,
      reviewed: figure.reviewed,
      answered: figure.answered,
      helped: figure.helped,
      lapsed: figure.lapsed,
      share: sql<number>`${figure.share}`.as("share"),
      name: sql<string>`${body.name}`.as("name"),
      lang: sql<Locale>`${body.lang}`.as("lang"),
    })
    .from(figure)
    .innerJoin(body, eq(body.id, figure.key))
    .where(
      both(
        sql`${figure.by} = 'body' AND ${figure.share} IS NOT NULL`,
        after ? sql`(${figure.share}, ${figure.key}) > (${after.share}, ${after.body})` : everything,
      ),
    )
    .orderBy(asc(figure.share), asc(figure.key))
    .limit(limit + 1);
