import { and, asc, eq, getTableColumns, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { checkIn, checkInWords } from "#db/schema/check-ins.ts";
import { introduction, remindersOff } from "#db/schema/introductions.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { HelpedAnswer } from "#domain/follow-up/answers.ts";
import type { CheckInState } from "#domain/follow-up/lifecycle.ts";
import type { RequestState } from "#domain/request/lifecycle.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** The series of a request, in order, with what was said beside each answer. */
export const checkInsOf = (db: Db, requestId: string | SQLWrapper) =>
  db
    .select({ ...getTableColumns(checkIn), words: checkInWords.words })
    .from(checkIn)
    .leftJoin(checkInWords, and(eq(checkInWords.request, checkIn.request), eq(checkInWords.number, checkIn.number)))
    .where(sql`${checkIn.request} = ${requestId}`)
    .orderBy(asc(checkIn.number));
export type CheckInRow = Awaited<ReturnType<typeof checkInsOf>>[number];

/** The codes of the series of the request that a body has accepted: what is said is the team's to read. */
export const checkInCodesOf = (db: Db, introductionId: string) =>
  db
    .select({
      number: checkIn.number,
      state: checkIn.state,
      dueOn: checkIn.dueOn,
      answer: checkIn.answer,
      stuckOn: checkIn.stuckOn,
      answeredAt: checkIn.answeredAt,
    })
    .from(checkIn)
    .where(sql`${checkIn.request} = ${requestOfIntroduction(db, introductionId)}`)
    .orderBy(asc(checkIn.number));

/** The check-ins that the clock is to look at, each with how to reach the person, and when the next one is due. */
export const checkInsDue = (db: Db, today: LocalDate, most: number) =>
  db
    .select({
      ...getTableColumns(checkIn),
      nextDueOn: sql<LocalDate | null>`following.due_on`.as("next_due_on"),
      nextState: sql<CheckInState | null>`following.state`.as("next_state"),
      code: request.code,
      locale: request.locale,
      requestState: sql<RequestState>`${request.state}`.as("request_state"),
      requestVersion: sql<number>`${request.version}`.as("request_version"),
      email: sql<string | null>`${requestPerson.email}`.as("email"),
      phone: sql<string | null>`${requestPerson.phone}`.as("phone"),
      isQuiet:
        sql<number>`EXISTS (SELECT 1 FROM ${remindersOff} WHERE ${remindersOff.request} = ${checkIn.request} AND ${remindersOff.recipient} = 'innovator')`.as(
          "is_quiet",
        ),
    })
    .from(checkIn)
    .innerJoin(request, eq(request.id, checkIn.request))
    .leftJoin(requestPerson, eq(requestPerson.request, checkIn.request))
    .leftJoin(
      sql`${checkIn} AS following`,
      sql`following.request = ${checkIn.request} AND following.number = ${checkIn.number} + 1`,
    )
    .where(sql`${checkIn.lookOn} IS NOT NULL AND ${checkIn.lookOn} <= ${today}`)
    .orderBy(checkIn.lookOn, checkIn.request, checkIn.number)
    .limit(most);
export type CheckInDue = Awaited<ReturnType<typeof checkInsDue>>[number];

/** What the person says of the help of an introduction, as columns beside its own; `null`: nothing yet. */
export const verdictColumns = {
  saidHelped: newestVerdict<HelpedAnswer>(sql`helped`).as("said_helped"),
  saidVersion: newestVerdict<number>(sql`version`).as("said_version"),
  saidWords: sql<
    string | null
  >`(SELECT said.words FROM introduction_verdict_words AS said WHERE said.introduction = ${introduction.id})`.as(
    "said_words",
  ),
};

function newestVerdict<Value>(column: SQL) {
  return sql<Value | null>`(SELECT said.${column} FROM introduction_verdict AS said WHERE said.introduction = ${introduction.id}
    ORDER BY said.version DESC LIMIT 1)`;
}

/** An introduction that somebody says of whether it helped. */
export const introductionToJudge = (db: Db, id: string) =>
  db
    .select({
      request: introduction.request,
      state: introduction.state,
      since: introduction.since,
      requestState: sql<RequestState>`${request.state}`.as("request_state"),
      relay: request.relay,
      province: request.province,
      ...verdictColumns,
    })
    .from(introduction)
    .innerJoin(request, eq(request.id, introduction.request))
    .where(eq(introduction.id, id));
export type JudgedRow = Awaited<ReturnType<typeof introductionToJudge>>[number];

/** Its request. */
export const requestOfIntroduction = (db: Db, id: string) =>
  db.select({ request: introduction.request }).from(introduction).where(eq(introduction.id, id));
