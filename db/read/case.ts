import { desc, eq, getTableColumns, type SQLWrapper, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { verdictColumns } from "#db/read/check-ins.ts";
import { handOverReasonOf, originOf } from "#db/read/introductions.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { bodyContact, member } from "#db/schema/bodies.ts";
import { body, offer } from "#db/schema/directory.ts";
import {
  bodyMonth,
  introduction,
  introductionHistory,
  introductionWords,
  requestNote,
} from "#db/schema/introductions.ts";
import { request, requestHistory, requestPerson } from "#db/schema/requests.ts";
import type { Standing } from "#domain/body/lifecycle.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { OfferState } from "#domain/offer/lifecycle.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";
import { isCalled, isReported } from "./threads.ts";

/** How much of a case's past its page shows. */
const most = { introductions: 25, steps: 80, notes: 20, requestSteps: 20, alike: 10, helped: 10 };

/** A request with its author's words and how to reach them; those are `null` once the person is erased. */
export const caseRequest = (db: Db, id: string | SQLWrapper) =>
  db
    .select({
      ...getTableColumns(request),
      problem: sql<string | null>`${requestPerson.problem}`.as("problem"),
      beneficiaries: sql<string | null>`${requestPerson.beneficiaries}`.as("beneficiaries"),
      place: sql<string | null>`${requestPerson.place}`.as("place"),
      indicator: sql<string | null>`${requestPerson.indicator}`.as("indicator"),
      name: sql<string | null>`${requestPerson.name}`.as("name"),
      email: sql<string | null>`${requestPerson.email}`.as("email"),
      phone: sql<string | null>`${requestPerson.phone}`.as("phone"),
    })
    .from(request)
    .leftJoin(requestPerson, eq(requestPerson.request, request.id))
    .where(eq(request.id, id));

export type CaseRequest = Awaited<ReturnType<typeof caseRequest>>[number];

/** The introductions of a request, the newest first, with what the desk weighs; `month`: in which a place would be taken. */
export const caseIntroductions = (db: Db, requestId: string, month: string) =>
  db
    .select({
      ...getTableColumns(introduction),
      origin: originOf,
      handOverReason: handOverReasonOf.as("hand_over_reason"),
      saidHelped: verdictColumns.saidHelped,
      saidWords: verdictColumns.saidWords,
      bodyName: sql<string>`${body.name}`.as("body_name"),
      shortName: body.shortName,
      kind: sql<BodyKind>`${body.kind}`.as("kind"),
      bodyLang: sql<Locale>`${body.lang}`.as("body_lang"),
      bodyTranslations: sql<string>`${body.translations}`.as("body_translations"),
      bodyOwnLangs: sql<string>`${body.ownLangs}`.as("body_own_langs"),
      standing: sql<Standing>`${body.standing}`.as("standing"),
      monthlyCapacity: body.monthlyCapacity,
      lapses: body.lapses,
      offerName: sql<string | null>`${offer.name}`.as("offer_name"),
      offerLang: sql<Locale | null>`${offer.lang}`.as("offer_lang"),
      offerTranslations: sql<string | null>`${offer.translations}`.as("offer_translations"),
      offerOwnLangs: sql<string | null>`${offer.ownLangs}`.as("offer_own_langs"),
      offerState: sql<OfferState | null>`${offer.state}`.as("offer_state"),
      placesLeft: sql<number | null>`${offer.placesLeft}`.as("places_left"),
      taken:
        sql<number>`ifnull((SELECT ${bodyMonth.taken} FROM ${bodyMonth} WHERE ${bodyMonth.body} = ${introduction.body} AND ${bodyMonth.month} = ${month}), 0)`.as(
          "taken",
        ),
      isVerified:
        sql<number>`(EXISTS (SELECT 1 FROM ${member} WHERE ${member.body} = ${introduction.body} AND ${member.state} = 'active')
          OR EXISTS (SELECT 1 FROM ${bodyContact} WHERE ${bodyContact.body} = ${introduction.body}))`.as("is_verified"),
      isCalled: isCalled.as("is_called"),
      isReported: isReported.as("is_reported"),
    })
    .from(introduction)
    .innerJoin(body, eq(body.id, introduction.body))
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .where(eq(introduction.request, requestId))
    .orderBy(desc(introduction.proposedAt), desc(introduction.score), introduction.id)
    .limit(most.introductions);

export type CaseIntroductionRow = Awaited<ReturnType<typeof caseIntroductions>>[number];

/** What happened to the introductions of a request, the newest first, with what was said at each step. */
export const caseSteps = (db: Db, requestId: string) =>
  db
    .select({
      introduction: introductionHistory.introduction,
      version: introductionHistory.version,
      step: introductionHistory.step,
      at: introductionHistory.at,
      by: introductionHistory.by,
      reason: introductionHistory.reason,
      words: introductionWords.words,
      name: accountPerson.name,
      isContact:
        sql<number>`EXISTS (SELECT 1 FROM ${bodyContact} WHERE ${bodyContact.body} = ${introduction.body} AND ${bodyContact.id} = ${introductionHistory.by})`.as(
          "is_contact",
        ),
    })
    .from(introduction)
    .innerJoin(introductionHistory, eq(introductionHistory.introduction, introduction.id))
    .leftJoin(
      introductionWords,
      sql`${introductionWords.introduction} = ${introductionHistory.introduction} AND ${introductionWords.version} = ${introductionHistory.version}`,
    )
    .leftJoin(accountPerson, eq(accountPerson.account, introductionHistory.by))
    .where(sql`${introduction.id} IN (SELECT shown.id FROM ${introduction} AS shown WHERE shown.request = ${requestId}
      ORDER BY shown.proposed_at DESC LIMIT ${most.introductions})`)
    .orderBy(desc(introductionHistory.at), desc(introductionHistory.version))
    .limit(most.steps);

/** What the team noted and asked, and what was answered, the newest first. */
export const caseNotes = (db: Db, requestId: string) =>
  db
    .select({
      id: requestNote.id,
      kind: requestNote.kind,
      words: requestNote.words,
      at: requestNote.at,
      by: requestNote.by,
      name: accountPerson.name,
    })
    .from(requestNote)
    .leftJoin(accountPerson, eq(accountPerson.account, requestNote.by))
    .where(eq(requestNote.request, requestId))
    .orderBy(desc(requestNote.at), desc(requestNote.id))
    .limit(most.notes);

/** What happened to the request itself, the newest first. */
export const requestStepsTaken = (db: Db, requestId: string) =>
  db
    .select({
      version: requestHistory.version,
      step: requestHistory.step,
      at: requestHistory.at,
      by: requestHistory.by,
      reason: requestHistory.reason,
      name: accountPerson.name,
    })
    .from(requestHistory)
    .leftJoin(accountPerson, eq(accountPerson.account, requestHistory.by))
    .where(eq(requestHistory.request, requestId))
    .orderBy(desc(requestHistory.version))
    .limit(most.requestSteps);

/** What counts as in hand at a body, and how many of each are counted at most. */
const inHandStates = ["proposed", "sent", "asked", "accepted"] as const;
export const mostInHand = 10;

/** What the bodies of a request's open introductions have in hand, of all requests: how many of each state. */
export const inHandOfBodies = (db: Db, requestId: string) =>
  db
    .select({
      body: sql<string>`asked.body`.as("body"),
      state: sql<(typeof inHandStates)[number]>`states.value`.as("state"),
      cases:
        sql<number>`(SELECT count(*) FROM (SELECT 1 FROM ${introduction} AS i WHERE i.body = asked.body AND i.state = states.value LIMIT ${mostInHand}))`.as(
          "cases",
        ),
    })
    .from(
      sql`(SELECT DISTINCT body FROM ${introduction} WHERE request = ${requestId}
        AND state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted')) AS asked
        CROSS JOIN json_each(${JSON.stringify(inHandStates)}) AS states`,
    )
    .limit(5 * inHandStates.length);

/** By what other requests of one person are found: numbers in every spelling, and the address; and the same place and needs. */
export type Sought = {
  request: string;
  phones: readonly string[];
  email: string;
  province: string;
  needs: string;
};

const samePerson = ({ phones, email }: Sought) => sql`
  SELECT * FROM (SELECT request FROM ${requestPerson} WHERE phone <> '' AND ${among(sql`phone`, phones)} LIMIT ${most.alike})
  UNION SELECT * FROM (SELECT request FROM ${requestPerson} WHERE email <> '' AND email = ${email} LIMIT ${most.alike})`;

/** Other requests that may be the same one: of the same number or address, and the newest of the same province and needs. */
export const alikeRequests = (db: Db, sought: Sought) =>
  db
    .select({
      id: request.id,
      code: request.code,
      state: request.state,
      province: request.province,
      needs: request.needs,
      filedAt: request.filedAt,
      phone: requestPerson.phone,
      email: requestPerson.email,
      problem: requestPerson.problem,
      place: requestPerson.place,
    })
    .from(request)
    .innerJoin(requestPerson, eq(requestPerson.request, request.id))
    .where(
      sql`${request.id} <> ${sought.request} AND ${request.id} IN (${samePerson(sought)}
        UNION SELECT * FROM (SELECT id FROM ${request} AS same WHERE same.state = 'submitted' AND same.province = ${sought.province}
          AND same.needs = ${sought.needs} AND same.id <> ${sought.request} LIMIT ${2 * most.alike}))`,
    )
    .orderBy(desc(request.filedAt))
    .limit(3 * most.alike);

/** Who has taken the other requests of this person in hand before, the newest first. */
export const helpBefore = (db: Db, sought: Sought) =>
  db
    .select({
      request: introduction.request,
      code: request.code,
      province: request.province,
      body: introduction.body,
      bodyName: sql<string>`${body.name}`.as("body_name"),
      bodyLang: sql<Locale>`${body.lang}`.as("body_lang"),
      state: introduction.state,
      since: introduction.since,
    })
    .from(introduction)
    .innerJoin(request, eq(request.id, introduction.request))
    .innerJoin(body, eq(body.id, introduction.body))
    .where(
      sql`${introduction.request} IN (${samePerson(sought)}) AND ${introduction.request} <> ${sought.request}
        AND ${introduction.state} IN ('accepted', 'helped', 'not-helped', 'unreachable', 'handed-over')`,
    )
    .orderBy(desc(introduction.since))
    .limit(most.helped);
