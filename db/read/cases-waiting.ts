import { eq, type SQL, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { introduction } from "#db/schema/introductions.ts";
import { request } from "#db/schema/requests.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** Where a case stands in the queue: since when it waits, and its id. */
export type CaseKey = { deskSince: Instant; id: string };
/**
 * Which part of the queue is asked: of some regions (`null`: of all), after a case, so many and one more. `isBack`: before
 * it, the nearest first.
 */
type Asked = { regions: readonly string[] | null; after: CaseKey | null; limit: number; isBack?: boolean };

/** One page of the cases that wait for the team, the longest waiting first, and one more; with how much of each waits. */
export const casesWaiting = (db: Db, asked: Asked) =>
  db
    .select({
      id: request.id,
      code: request.code,
      province: request.province,
      needs: request.needs,
      deskSince: sql<Instant>`${request.deskSince}`.as("desk_since"),
      raisedWhy: request.raisedWhy,
      proposals: sql<number>`ifnull(sum(${introduction.state} = 'proposed'), 0)`.as("proposals"),
      toReach: sql<number>`ifnull(sum(${introduction.state} = 'reaching'), 0)`.as("to_reach"),
    })
    .from(sql`(${idsWaiting(asked)}) AS waiting`)
    .crossJoin(request)
    .leftJoin(introduction, sql`${introduction.request} = ${request.id} AND ${isOpen}`)
    .where(eq(request.id, sql`waiting.id`))
    .groupBy(request.id)
    .orderBy(request.deskSince, request.id);

export type CaseWaiting = Awaited<ReturnType<typeof casesWaiting>>[number];

/** The ids of the cases that wait, in the order of the queue: `limit`, and one more. */
const idsWaiting = (asked: Asked): SQL =>
  asked.regions === null ? firstWaiting(everything, asked) : ofRegions(asked.regions, asked);

/** The queue of each region stands in order in an index; the first of each are put in order together. */
const ofRegions = (regions: readonly string[], asked: Asked): SQL => sql`
  SELECT r.id AS id, r.desk_since AS desk_since FROM json_each(${JSON.stringify(regions)}) AS kept
  CROSS JOIN ${request} AS r ON r.id IN (SELECT id FROM (${firstWaiting(sql`q.region = kept.value`, asked)}))
  ORDER BY ${inTurn("r", asked)} LIMIT ${asked.limit + 1}`;

const firstWaiting = (which: SQL, asked: Asked): SQL => sql`
  SELECT q.id AS id, q.desk_since AS desk_since FROM ${request} AS q WHERE q.desk_since IS NOT NULL AND ${which}
    AND ${beyond(asked)}
  ORDER BY ${inTurn("q", asked)} LIMIT ${asked.limit + 1}`;

const beyond = ({ after, isBack }: Asked): SQL =>
  after === null
    ? everything
    : sql`(q.desk_since, q.id) ${sql.raw(isBack ? "<" : ">")} (${after.deskSince}, ${after.id})`;

const inTurn = (row: "q" | "r", { isBack }: Asked): SQL => {
  const way = isBack ? "DESC" : "ASC";
  return sql.raw(`${row}.desk_since ${way}, ${row}.id ${way}`);
};

/** In the words of the index that holds those that are open. */
const isOpen = sql`${introduction.state} IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted')`;

/** The same as keys, to go on from. */
export const keysWaiting = (db: Db, asked: Asked) =>
  db
    .select({ id: sql<string>`waiting.id`.as("id"), deskSince: sql<Instant>`waiting.desk_since`.as("desk_since") })
    .from(sql`(${idsWaiting(asked)}) AS waiting`);

/** The proposals that meet all criteria, among those cases: a condition on introductions. */
export const proposalsThatFit = (asked: Asked): SQL =>
  sql`${introduction.request} IN (SELECT id FROM (${idsWaiting(asked)})) AND ${introduction.state} = 'proposed'
    AND ${introduction.verdict} = 'eligible'`;

/** Where a case stands in the queue (`null`: it is not in it), and whether something in it is still to be decided. */
export const caseStands = (db: Db, id: string) =>
  db
    .select({
      deskSince: request.deskSince,
      isUndecided: sql<number>`${request.raisedWhy} IS NOT NULL OR EXISTS (SELECT 1 FROM introduction
        WHERE introduction.request = request.id AND introduction.state = 'proposed')`.as("is_undecided"),
    })
    .from(request)
    .where(eq(request.id, id));
