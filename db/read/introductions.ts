import { and, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { account, accountPerson } from "#db/schema/accounts.ts";
import { bodyContact, member } from "#db/schema/bodies.ts";
import { body, bodyTerritory, offer } from "#db/schema/directory.ts";
import {
  bodyMonth,
  introduction,
  introductionHistory,
  introductionWords,
  remindersOff,
} from "#db/schema/introductions.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { Standing } from "#domain/body/lifecycle.ts";
import type { HandOverReason } from "#domain/introduction/hand-over.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { Origin } from "#domain/introduction/origin.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { OfferState } from "#domain/offer/lifecycle.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** Why a case was handed over, as it was proposed to the other body. */
export const handOverReasonOf = sql<HandOverReason | null>`iif(${introduction.handedFrom} IS NULL, NULL, (SELECT reason
  FROM ${introductionHistory} AS proposal WHERE proposal.introduction = ${introduction.id} AND proposal.version = 1))`;

/** Whether somebody can be written to, or called, who is known to speak for the body: a member, or a contact that the team found. */
const contactVerified = sql<number>`(EXISTS (SELECT 1 FROM ${member} WHERE ${member.body} = ${introduction.body} AND ${member.state} = 'active')
  OR EXISTS (SELECT 1 FROM ${bodyContact} WHERE ${bodyContact.body} = ${introduction.body}))`;

/** Why it was proposed: a hand-over is told by where it was handed from. */
export const originOf = sql<Origin>`iif(${introduction.handedFrom} IS NULL, ${introduction.origin}, 'hand-over')`.as(
  "origin_of",
);

/** The introduction that is handed over with another, and its body. */
const giver = alias(introduction, "giver");
const giverBody = alias(body, "giver_body");

/** What a step needs to know of a hand-over: whose case it is until then, why, and whether this one is being handed over. */
const handOverColumns = {
  handedFrom: introduction.handedFrom,
  giverBody: sql<string | null>`${giver.body}`.as("giver_of"),
  giverBodyName: sql<string | null>`${giverBody.name}`.as("giver_name"),
  giverOffer: sql<string | null>`${giver.offer}`.as("giver_offer"),
  giverState: sql<IntroductionState | null>`${giver.state}`.as("giver_state"),
  giverVersion: sql<number | null>`${giver.version}`.as("giver_version"),
  giverAssignee: sql<string | null>`${giver.assignee}`.as("giver_assignee"),
  giverTookPlace: sql<number | null>`${giver.tookPlace}`.as("giver_took_place"),
  giverTookMonth: sql<string | null>`${giver.tookMonth}`.as("giver_took_month"),
  handOverReason: handOverReasonOf.as("hand_over_reason"),
  isBeingHandedOver:
    sql<number>`EXISTS (SELECT 1 FROM ${introduction} AS receiver WHERE receiver.handed_from = ${introduction.id}
    AND receiver.state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked'))`.as("is_being_handed_over"),
};

/** The columns that a step needs: the introduction, what its request says of itself, and what there is to take of. */
const inHandColumns = (month: string) => ({
  id: introduction.id,
  request: introduction.request,
  body: introduction.body,
  offer: introduction.offer,
  origin: originOf,
  state: introduction.state,
  version: introduction.version,
  since: introduction.since,
  countsFrom: introduction.countsFrom,
  sentAt: introduction.sentAt,
  spent: introduction.spent,
  hasAsked: introduction.hasAsked,
  told: introduction.told,
  lookOn: introduction.lookOn,
  tookPlace: introduction.tookPlace,
  tookMonth: introduction.tookMonth,
  assignee: introduction.assignee,
  verdict: introduction.verdict,
  requestState: sql<string>`${request.state}`.as("request_state"),
  requestVersion: sql<number>`${request.version}`.as("request_version"),
  code: request.code,
  relay: request.relay,
  locale: request.locale,
  disclosure: request.disclosure,
  province: request.province,
  needs: request.needs,
  email: sql<string | null>`${requestPerson.email}`.as("email"),
  phone: sql<string | null>`${requestPerson.phone}`.as("phone"),
  bodyName: sql<string>`${body.name}`.as("body_name"),
  standing: sql<Standing>`${body.standing}`.as("standing"),
  bodyPhone: sql<string | null>`${body.phone}`.as("body_phone"),
  monthlyCapacity: body.monthlyCapacity,
  lapses: body.lapses,
  offerName: sql<string | null>`${offer.name}`.as("offer_name"),
  offerState: sql<OfferState | null>`${offer.state}`.as("offer_state"),
  placesLeft: sql<number | null>`${offer.placesLeft}`.as("places_left"),
  taken:
    sql<number>`ifnull((SELECT ${bodyMonth.taken} FROM ${bodyMonth} WHERE ${bodyMonth.body} = ${introduction.body} AND ${bodyMonth.month} = ${month}), 0)`.as(
      "taken",
    ),
  contactVerified: contactVerified.as("contact_verified"),
  ...handOverColumns,
});

const inHand = (db: Db, month: string) =>
  db
    .select(inHandColumns(month))
    .from(introduction)
    .innerJoin(request, eq(request.id, introduction.request))
    .leftJoin(requestPerson, eq(requestPerson.request, introduction.request))
    .innerJoin(body, eq(body.id, introduction.body))
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .leftJoin(giver, eq(giver.id, introduction.handedFrom))
    .leftJoin(giverBody, eq(giverBody.id, giver.body));

/** Which introductions a step is about, as a condition on them. */
export type Which = SQL;

export const theseIntroductions = (ids: readonly string[]): SQL => among(introduction.id, ids);
/** The request of an introduction. */
export const requestOf = (id: string): SQL =>
  sql`(SELECT own.request FROM ${introduction} AS own WHERE own.id = ${id})`;
export const openOfRequest = (requestId: string): SQL =>
  sql`${introduction.request} = ${requestId} AND ${introduction.state} IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted')`;

/** What a body has accepted, or helped with: it is told what became of it. */
export const helpingWith = (requestId: string): SQL =>
  sql`${introduction.request} = ${requestId} AND ${introduction.state} IN ('accepted', 'helped')`;
/** What ends with these requests when the clock closes them. */
export const notYetAccepted = (requests: readonly string[]): SQL =>
  sql`${among(introduction.request, requests)} AND ${introduction.state} IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked')`;

/** What a body has not answered. */
export const unansweredAt = (bodyId: string): SQL =>
  sql`${introduction.body} = ${bodyId} AND ${introduction.state} IN ('sent', 'asked')`;

/** Those that the clock is to look at. */
export const dueIntroductions = (today: LocalDate): SQL =>
  sql`${introduction.lookOn} IS NOT NULL AND ${introduction.lookOn} <= ${today}`;
/** Those that the ladder has come to, and that wait for nobody. */
export const dueOrientations = (today: LocalDate): SQL =>
  sql`${introduction.lookOn} IS NOT NULL AND ${introduction.lookOn} <= ${today} AND ${introduction.origin} = 'orientation'
    AND ${introduction.state} = 'proposed' AND ${introduction.told} = 0`;

/** Introductions as a step finds them: `most` of those that the condition holds for; `month`: in which a place would be taken. */
export const introductionsInHand = (db: Db, which: SQL, month: string, most = 50) =>
  inHand(db, month).where(which).orderBy(introduction.since, introduction.id).limit(most);

export type InHandRow = Awaited<ReturnType<typeof introductionsInHand>>[number];

/** How many people and contacts a body's messages look among. */
const mostRecipients = 200;

/** Those that were handed over with these. */
const giversOf = (which: SQL): SQL =>
  sql`(SELECT ${introduction.handedFrom} FROM ${introduction} WHERE ${introduction.handedFrom} IS NOT NULL AND ${which})`;
/** The bodies of these introductions, and those that hand them over. */
export const bodiesOf = (which: SQL): SQL =>
  sql`(SELECT ${introduction.body} FROM ${introduction} WHERE ${which}
    UNION SELECT handed.body FROM ${introduction} AS handed WHERE handed.id IN ${giversOf(which)})`;
/** Who has them in hand. */
export const assigneesOf = (which: SQL): SQL =>
  sql`(SELECT ${introduction.assignee} FROM ${introduction} WHERE ${introduction.assignee} IS NOT NULL AND ${which}
    UNION SELECT handed.assignee FROM ${introduction} AS handed WHERE handed.id IN ${giversOf(which)} AND handed.assignee IS NOT NULL)`;
/** The investment centre of a region. */
export const centreOf = (region: RegionCode): SQL =>
  sql`(SELECT ${body.id} FROM ${body} WHERE ${body.kind} = 'cri' AND ${body.mergedInto} IS NULL AND EXISTS (SELECT 1
    FROM ${bodyTerritory} WHERE ${bodyTerritory.territory} = ${region} AND ${bodyTerritory.body} = ${body.id}) LIMIT 1)`;

/** Whose turn it may be to be written to at these bodies: managers, whoever has a case in hand, and all where nobody manages. */
export const peopleOfBodies = (db: Db, bodies: SQL, assignees = sql`(NULL)`) =>
  db
    .select({
      body: member.body,
      recipient: member.account,
      role: member.role,
      address: accountPerson.email,
      channel: sql<"mail" | "phone">`'mail'`.as("channel"),
      locale: sql<Locale>`${account.locale}`.as("locale"),
      absentFrom: sql<LocalDate | null>`${member.absentFrom}`.as("absent_from"),
      absentUntil: sql<LocalDate | null>`${member.absentUntil}`.as("absent_until"),
      isMember: sql<number>`1`.as("is_member"),
    })
    .from(member)
    .innerJoin(account, eq(account.id, member.account))
    .innerJoin(accountPerson, eq(accountPerson.account, member.account))
    .where(
      sql`${member.body} IN ${bodies} AND ${member.state} = 'active' AND (${member.role} = 'manager'
        OR ${member.body} NOT IN (SELECT m.body FROM ${member} AS m WHERE m.body IN ${bodies} AND m.state = 'active' AND m.role = 'manager')
        OR ${member.account} IN ${assignees})`,
    )
    .limit(mostRecipients);

/** The contacts of these bodies, as the team found them, newest first; a body is written to in the language of its words. */
export const contactsOfBodies = (db: Db, bodies: SQL) =>
  db
    .select({
      body: bodyContact.body,
      recipient: bodyContact.id,
      address: bodyContact.value,
      channel: bodyContact.channel,
      locale: sql<Locale>`${body.lang}`.as("locale"),
    })
    .from(bodyContact)
    .innerJoin(body, eq(body.id, bodyContact.body))
    .where(sql`${bodyContact.body} IN ${bodies}`)
    .orderBy(sql`${bodyContact.at} DESC`)
    .limit(mostRecipients);

export type PersonOfBody = Awaited<ReturnType<typeof peopleOfBodies>>[number];
export type ContactOfBody = Awaited<ReturnType<typeof contactsOfBodies>>[number];

/** Who wants no reminders, of the requests of these introductions. */
export const remindersOffOf = (db: Db, which: SQL) =>
  db
    .select()
    .from(remindersOff)
    .where(
      sql`${remindersOff.request} IN ${db.selectDistinct({ request: introduction.request }).from(introduction).where(which)}`,
    )
    .limit(200);

/** A body as an introduction without an offer would find it: what a step needs to know of it. */
export const bodyInHand = (db: Db, bodies: SQL, month: string) =>
  db
    .select({
      body: body.id,
      bodyName: body.name,
      standing: body.standing,
      bodyPhone: body.phone,
      monthlyCapacity: body.monthlyCapacity,
      lapses: body.lapses,
      // Written out: of a query on one table, Drizzle names columns without it.
      taken:
        sql<number>`ifnull((SELECT m.taken FROM ${bodyMonth} AS m WHERE m.body = body.id AND m.month = ${month}), 0)`.as(
          "taken",
        ),
      contactVerified: sql<number>`(EXISTS (SELECT 1 FROM ${member} AS m WHERE m.body = body.id AND m.state = 'active')
        OR EXISTS (SELECT 1 FROM ${bodyContact} AS c WHERE c.body = body.id))`.as("contact_verified"),
    })
    .from(body)
    .where(sql`${body.id} IN ${bodies}`)
    .limit(1);

/** So many introductions of a request are read at most. */
export const mostTried = 40;

/** What was tried for a request: its introductions, the oldest first, with how each ended. */
export const triedFor = (db: Db, requestId: string | SQLWrapper) =>
  db
    .select({
      id: introduction.id,
      body: introduction.body,
      bodyName: sql<string>`${body.name}`.as("body_name"),
      offer: introduction.offer,
      state: introduction.state,
      version: introduction.version,
      since: introduction.since,
      handedFrom: introduction.handedFrom,
      offerNeeds: sql<string | null>`${offer.needs}`.as("offer_needs"),
      step: introductionHistory.step,
      reason: introductionHistory.reason,
      words: introductionWords.words,
    })
    .from(introduction)
    .innerJoin(body, eq(body.id, introduction.body))
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .innerJoin(
      introductionHistory,
      and(eq(introductionHistory.introduction, introduction.id), eq(introductionHistory.version, introduction.version)),
    )
    .leftJoin(
      introductionWords,
      and(eq(introductionWords.introduction, introduction.id), eq(introductionWords.version, introduction.version)),
    )
    .where(eq(introduction.request, requestId))
    .orderBy(introduction.proposedAt, introduction.id)
    .limit(mostTried);
export type TriedRow = Awaited<ReturnType<typeof triedFor>>[number];
