import { and, desc, eq, gte, type SQL, sql } from "drizzle-orm";
import { among, both, everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { seenBy } from "#db/read/account-regions.ts";
import { checkIn } from "#db/schema/check-ins.ts";
import { figure } from "#db/schema/figures.ts";
import { bodyStep, outcomeFigure } from "#db/schema/outcomes.ts";
import { request } from "#db/schema/requests.ts";
import { type OutcomeBy, outcomesBy } from "#domain/figures/outcomes.ts";
import type { CheckInAnswer, StuckOn } from "#domain/follow-up/answers.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** What was answered, by everything that the team tells it by: about thirty rows. */
export const outcomesOfAll = (db: Db) =>
  db
    .select()
    .from(outcomeFigure)
    .where(
      among(
        outcomeFigure.by,
        outcomesBy.filter((by) => by !== "body"),
      ),
    )
    .orderBy(outcomeFigure.by, outcomeFigure.key);
export type OutcomeRow = Awaited<ReturnType<typeof outcomesOfAll>>[number];

/** What the people answered whose cases a body has accepted. */
export const outcomesOfBody = (db: Db, body: string) =>
  db
    .select()
    .from(outcomeFigure)
    .where(and(eq(outcomeFigure.by, "body"), eq(outcomeFigure.key, body)));

/** How a body answers, as the clock last counted. */
export const figureOfBody = (db: Db, body: string) =>
  db
    .select()
    .from(figure)
    .where(and(eq(figure.by, "body"), eq(figure.key, body)));

/** The steps of introductions to a body since a month, month by month, the newest first. */
export const stepsOfBody = (db: Db, body: string, since: string) =>
  db
    .select({ month: bodyStep.month, step: bodyStep.step, taken: bodyStep.taken })
    .from(bodyStep)
    .where(and(eq(bodyStep.body, body), gte(bodyStep.month, since)))
    .orderBy(desc(bodyStep.month), bodyStep.step);

/** Which answers: of a figure, as it was answered; `until`: at this check-in or before, `at`: at this one. */
export type WhichAnswers = {
  by: OutcomeBy;
  key: string;
  answer: CheckInAnswer;
  stuckOn: StuckOn | null;
  at: number | null;
  until: number | null;
};
export type AnswerKey = { at: Instant; request: string; number: number };
/** So many answers are looked at for one page, however few of them are wanted. */
export const answersLookedAt = 40;

/** The next answers, the newest first; `isWanted`: whether it is of the figure, and this admin sees its request. */
export const answersOf = (db: Db, account: string, which: WhichAnswers, after: AnswerKey | null) =>
  db
    .select({
      request: checkIn.request,
      number: checkIn.number,
      answer: checkIn.answer,
      stuckOn: checkIn.stuckOn,
      answeredAt: sql<number>`${checkIn.answeredAt}`.as("answered_at"),
      province: request.province,
      needs: request.needs,
      isWanted: sql<number>`${isOf(which)} AND ${seenBy(account)}`.as("is_wanted"),
    })
    .from(checkIn)
    .innerJoin(request, eq(request.id, checkIn.request))
    .where(both(sql`${checkIn.answer} = ${which.answer}`, after ? beforeAnswer(after) : everything))
    .orderBy(desc(checkIn.answeredAt), desc(checkIn.request), desc(checkIn.number))
    .limit(answersLookedAt);

const isOf = ({ by, key, stuckOn, at, until }: WhichAnswers): SQL =>
  sql`EXISTS (SELECT 1 FROM json_each(${checkIn.countedAs}) AS told WHERE told.value = ${`${by}/${key}`})
    AND (${stuckOn} IS NULL OR ${checkIn.stuckOn} = ${stuckOn})
    AND (${at} IS NULL OR ${checkIn.number} = ${at}) AND (${until} IS NULL OR ${checkIn.number} <= ${until})`;

const beforeAnswer = ({ at, request: of, number }: AnswerKey): SQL =>
  sql`(${checkIn.answeredAt}, ${checkIn.request}, ${checkIn.number}) < (${at}, ${of}, ${number})`;
