import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { verdictColumns } from "#db/read/check-ins.ts";
import { account, accountPerson } from "#db/schema/accounts.ts";
import { member } from "#db/schema/bodies.ts";
import { introduction, introductionHistory, introductionLog, introductionWords } from "#db/schema/introductions.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { originOf } from "./introductions.ts";

/** A case and the body that it was put to: of another body, or not yet sent, there is none. */
export type CaseRef = { body: string; id: string };

const isThis = ({ body, id }: CaseRef) =>
  sql`${introduction.id} = ${id} AND ${introduction.body} = ${body} AND ${introduction.sentAt} IS NOT NULL`;

/** A case with what its request says, and since when whoever looks belongs to the body. */
export const caseAtDesk = (db: Db, ref: CaseRef, reader: string) =>
  db
    .select({
      id: introduction.id,
      offer: introduction.offer,
      request: introduction.request,
      origin: originOf,
      state: introduction.state,
      version: introduction.version,
      since: introduction.since,
      countsFrom: introduction.countsFrom,
      sentAt: introduction.sentAt,
      spent: introduction.spent,
      hasAsked: introduction.hasAsked,
      assignee: introduction.assignee,
      outcome: introduction.outcome,
      findings: introduction.findings,
      saidHelped: verdictColumns.saidHelped,
      requestState: sql<string>`${request.state}`.as("request_state"),
      showsCompany: request.showsCompany,
      locale: request.locale,
      province: request.province,
      needs: request.needs,
      stage: request.stage,
      sectors: request.sectors,
      legalForm: request.legalForm,
      age: request.age,
      groups: request.groups,
      amountMad: request.amountMad,
      problem: requestPerson.problem,
      beneficiaries: requestPerson.beneficiaries,
      place: requestPerson.place,
      indicator: requestPerson.indicator,
      name: requestPerson.name,
      email: requestPerson.email,
      phone: requestPerson.phone,
      joinedAt:
        sql<Instant | null>`(SELECT ${member.since} FROM ${member} WHERE ${member.body} = ${introduction.body} AND ${member.account} = ${reader} AND ${member.state} = 'active')`.as(
          "joined_at",
        ),
    })
    .from(introduction)
    .innerJoin(request, eq(request.id, introduction.request))
    .leftJoin(requestPerson, eq(requestPerson.request, introduction.request))
    .where(isThis(ref));
export type CaseRow = Awaited<ReturnType<typeof caseAtDesk>>[number];

/** What happened to a case since it came to the body, newest first; the names are those of people of the body. */
export const caseHistory = (db: Db, { body, id }: CaseRef) =>
  db
    .select({
      version: introductionHistory.version,
      step: introductionHistory.step,
      at: introductionHistory.at,
      by: introductionHistory.by,
      reason: introductionHistory.reason,
      words: introductionWords.words,
      name: sql<string | null>`${accountPerson.name}`.as("name"),
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
    .leftJoin(member, and(eq(member.body, body), eq(member.account, introductionHistory.by)))
    .leftJoin(accountPerson, eq(accountPerson.account, member.account))
    .where(sql`${introductionHistory.introduction} = ${id} AND ${introduction.body} = ${body}
      AND ${introductionHistory.step} <> 'propose' AND ${introductionHistory.at} >= ${introduction.sentAt}`)
    .orderBy(desc(introductionHistory.version))
    .limit(15);
export type CaseStepRow = Awaited<ReturnType<typeof caseHistory>>[number];

/** What the body wrote down of a case, newest first. */
export const caseLog = (db: Db, id: string) =>
  db
    .select()
    .from(introductionLog)
    .where(eq(introductionLog.introduction, id))
    .orderBy(desc(introductionLog.at), desc(introductionLog.id))
    .limit(25);
export type CaseLogRow = Awaited<ReturnType<typeof caseLog>>[number];

/** To whom a case can be given: the members of the body, so many at most. */
export const colleaguesOf = (db: Db, body: string) =>
  db
    .select({
      account: member.account,
      name: accountPerson.name,
      email: accountPerson.email,
      absentFrom: member.absentFrom,
      absentUntil: member.absentUntil,
    })
    .from(member)
    .innerJoin(accountPerson, eq(accountPerson.account, member.account))
    .where(sql`${member.body} = ${body} AND ${member.state} = 'active'`)
    .orderBy(asc(member.account))
    .limit(40);

/** One of them, to write to. */
export const colleagueToTell = (db: Db, body: string, accountId: string | null) =>
  db
    .select({
      account: member.account,
      email: accountPerson.email,
      locale: account.locale,
      absentFrom: sql<LocalDate | null>`${member.absentFrom}`.as("absent_from"),
      absentUntil: sql<LocalDate | null>`${member.absentUntil}`.as("absent_until"),
    })
    .from(member)
    .innerJoin(account, eq(account.id, member.account))
    .innerJoin(accountPerson, eq(accountPerson.account, member.account))
    .where(sql`${member.body} = ${body} AND ${member.account} = ${accountId} AND ${member.state} = 'active'`);
