import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/database.ts";
import { body, offer } from "#db/schema/directory.ts";
import { introduction, introductionHistory, introductionLog, introductionWords } from "#db/schema/introductions.ts";
import { request } from "#db/schema/requests.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { CaseRef } from "./case-at-desk.ts";
import { handOverReasonOf } from "./introductions.ts";
import { namedColumns } from "./own-introductions.ts";

/** How many bodies a case may have been with before: so many are looked back at. */
const mostGivers = 5;
/** How much of what they did a page shows. */
const most = { lines: 20, steps: 20, company: 6 };

/**
 * The introductions that were handed over with one, the nearest first: who had the case before. As a condition on ids, or a
 * list to join: `id`, and how far back (`depth`).
 */
export const giversBefore = (id: string): SQL =>
  sql`(WITH RECURSIVE chain (id, depth) AS (SELECT handed_from, 1 FROM ${introduction} WHERE id = ${id}
    UNION ALL SELECT earlier.handed_from, chain.depth + 1 FROM chain JOIN ${introduction} AS earlier ON earlier.id = chain.id
    WHERE chain.depth < ${mostGivers}) SELECT id, depth FROM chain WHERE id IS NOT NULL)`;

/**
 * When a body accepted what was handed over to it: what had been written down by then goes along. `NULL`, which nothing is
 * before, for a body that has not accepted, or has not the case any more.
 */
const acceptedAt = ({ body: of, id }: CaseRef): SQL =>
  sql`(SELECT max(took.at) FROM ${introduction} AS own JOIN ${introductionHistory} AS took ON took.introduction = own.id
    AND took.step = 'accept' JOIN ${request} AS asked ON asked.id = own.request WHERE own.id = ${id} AND own.body = ${of}
    AND own.state IN ('accepted', 'helped', 'not-helped', 'unreachable') AND asked.state NOT IN ('withdrawn', 'erased'))`;

/** Who had a case before its body, the nearest first, with why it fitted them: for a body that has accepted it. */
export const fileOf = (db: Db, ref: CaseRef) =>
  db
    .select({
      id: introduction.id,
      depth: sql<number>`giver.depth`.as("depth"),
      body: introduction.body,
      offer: introduction.offer,
      findings: introduction.findings,
      // When it was accepted: what they wrote until then goes along.
      until: sql<number>`${acceptedAt(ref)}`.as("until"),
      ...namedColumns,
    })
    .from(sql`${giversBefore(ref.id)} AS giver`)
    .crossJoin(introduction)
    .innerJoin(body, eq(body.id, introduction.body))
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .where(sql`${introduction.id} = giver.id AND ${acceptedAt(ref)} IS NOT NULL`)
    .orderBy(sql`giver.depth`)
    .limit(mostGivers);
export type GiverRow = Awaited<ReturnType<typeof fileOf>>[number];

/** What those bodies wrote down until it was accepted, newest first. */
export const linesOfFile = (db: Db, ref: CaseRef) =>
  db
    .select()
    .from(introductionLog)
    .where(
      sql`${introductionLog.introduction} IN (SELECT id FROM ${giversBefore(ref.id)}) AND ${introductionLog.at} <= ${acceptedAt(ref)}`,
    )
    .orderBy(desc(introductionLog.at), desc(introductionLog.id))
    .limit(most.lines);

/** What happened with those bodies until then, newest first, with what was said; nobody of them is named. */
export const stepsOfFile = (db: Db, ref: CaseRef) =>
  db
    .select({
      introduction: introductionHistory.introduction,
      version: introductionHistory.version,
      step: introductionHistory.step,
      at: introductionHistory.at,
      by: introductionHistory.by,
      reason: introductionHistory.reason,
      words: introductionWords.words,
    })
    .from(introductionHistory)
    .innerJoin(introduction, eq(introduction.id, introductionHistory.introduction))
    .leftJoin(
      introductionWords,
      and(
        eq(introductionWords.introduction, introductionHistory.introduction),
        eq(introductionWords.version, introductionHistory.version),
      ),
    )
    .where(
      sql`${introductionHistory.introduction} IN (SELECT id FROM ${giversBefore(ref.id)}) AND ${introductionHistory.at} <= ${acceptedAt(ref)}
        AND ${introductionHistory.step} <> 'propose' AND ${introductionHistory.at} >= ${introduction.sentAt}`,
    )
    .orderBy(desc(introductionHistory.at), desc(introductionHistory.version))
    .limit(most.steps);

const other = alias(introduction, "other");

/** How a case of a body came from another, or goes to another: one row for each, with what its body may know meanwhile. */
export const handOversOf = (db: Db, { body: of, id }: CaseRef) =>
  db
    .select({
      isGiver: sql<number>`${other.handedFrom} IS NOT ${introduction.id}`.as("is_giver"),
      state: sql<IntroductionState>`${other.state}`.as("other_state"),
      body: sql<string>`${other.body}`.as("other_body"),
      offer: other.offer,
      ...namedColumns,
      reason: handOverReasonOf.as("reason"),
      words: sql<
        string | null
      >`(SELECT said.words FROM ${introductionWords} AS said WHERE ${introduction.handedFrom} = ${other.id}
        AND said.introduction = ${introduction.id} AND said.version = 1)`.as("said"),
      // Before it accepts, a body knows how much was written down, and no more.
      lines: sql<number>`(SELECT count(*) FROM ${introductionLog} WHERE ${introduction.handedFrom} = ${other.id}
        AND ${introductionLog.introduction} IN (SELECT id FROM ${giversBefore(id)}))`.as("lines"),
    })
    .from(introduction)
    .innerJoin(other, sql`${other.id} = ${introduction.handedFrom} OR ${other.handedFrom} = ${introduction.id}`)
    .innerJoin(body, eq(body.id, other.body))
    .leftJoin(offer, eq(offer.id, other.offer))
    .where(sql`${introduction.id} = ${id} AND ${introduction.body} = ${of}`)
    .orderBy(desc(other.proposedAt), desc(other.id))
    .limit(4);
export type HandOverRow = Awaited<ReturnType<typeof handOversOf>>[number];

/** Who else has accepted to help the author of a case, or has helped: for a body that has it in hand, where the author lets them know. */
export const companyOf = (db: Db, { body: of, id }: CaseRef) =>
  db
    .select({
      body: introduction.body,
      offer: introduction.offer,
      needs: sql<string | null>`${offer.needs}`.as("offer_needs"),
      ...namedColumns,
    })
    .from(sql`${introduction} AS own`)
    .crossJoin(introduction)
    .innerJoin(request, eq(request.id, introduction.request))
    .innerJoin(body, eq(body.id, introduction.body))
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .where(
      sql`own.id = ${id} AND own.body = ${of} AND own.state = 'accepted' AND ${introduction.request} = own.request
        AND ${introduction.body} <> own.body AND ${introduction.state} IN ('accepted', 'helped')
        AND ${request.showsCompany} = 1 AND ${request.state} = 'submitted'`,
    )
    .orderBy(introduction.since, introduction.id)
    .limit(most.company);
export type CompanyRow = Awaited<ReturnType<typeof companyOf>>[number];
