import { and, desc, eq, getTableColumns, gt, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { verdictColumns } from "#db/read/check-ins.ts";
import { bodyContact, member } from "#db/schema/bodies.ts";
import { checkIn } from "#db/schema/check-ins.ts";
import { body, offer } from "#db/schema/directory.ts";
import {
  answerLink,
  introduction,
  introductionHistory,
  introductionWords,
  remindersOff,
} from "#db/schema/introductions.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { handOverReasonOf } from "./introductions.ts";
import { namedColumns } from "./own-introductions.ts";
import { hasNewWords, hasWords } from "./threads.ts";

/** A link as somebody holds it. */
export type HeldLink = { tokenHash: string; at: Instant };

/**
 * Nothing has happened since the link was made: it is dead at the next step of what it opens. That of a check-in is dead once
 * the next one is asked.
 */
const isCurrent = sql`iif(${answerLink.checkIn} IS NULL,
  ${answerLink.version} = iif(${answerLink.introduction} IS NULL, ${request.version}, ${introduction.version}),
  EXISTS (SELECT 1 FROM ${checkIn} WHERE ${checkIn.request} = ${answerLink.request} AND ${checkIn.number} = ${answerLink.checkIn}
    AND ${checkIn.state} IN ('asked', 'called', 'rested', 'answered')) AND ${request.state} = 'submitted')`;

/** Whether it is the author's, to be answered as they would; the others are a body's. */
const authorsLink = sql`${answerLink.recipient} GLOB 'innovator*'`;

/** Whoever it was sent to still speaks for the body, and the body is not suspended. */
const isStillTheirs = sql`(${authorsLink} OR (${body.standing} <> 'suspended' AND (
  EXISTS (SELECT 1 FROM ${member} WHERE ${member.body} = ${introduction.body} AND ${member.account} = ${answerLink.recipient} AND ${member.state} = 'active')
  OR EXISTS (SELECT 1 FROM ${bodyContact} WHERE ${bodyContact.body} = ${introduction.body} AND ${bodyContact.id} = ${answerLink.recipient}))))`;

const inForce = ({ tokenHash, at }: HeldLink): SQL =>
  sql`${answerLink.tokenHash} = ${tokenHash} AND ${answerLink.expiresAt} > ${at}`;

const { request: _sameAsRequest, name: _, email: __, phone: ___, ...projectWords } = getTableColumns(requestPerson);

/**
 * What a link opens, while it is in force: the request, its words, and the introduction that it is about. How to reach the
 * person is not read with it: that takes a step.
 */
export const answerLinkInForce = (db: Db, held: HeldLink) =>
  db
    .select({
      recipient: answerLink.recipient,
      isAuthors: sql<number>`${authorsLink}`.as("is_authors"),
      request: request.id,
      requestState: sql<typeof request.$inferSelect.state>`${request.state}`.as("request_state"),
      province: request.province,
      needs: request.needs,
      stage: request.stage,
      sectors: request.sectors,
      legalForm: request.legalForm,
      age: request.age,
      groups: request.groups,
      amountMad: request.amountMad,
      ...projectWords,
      id: sql<string | null>`${introduction.id}`.as("introduction_id"),
      body: sql<string | null>`${introduction.body}`.as("introduction_body"),
      offer: sql<string | null>`${introduction.offer}`.as("introduction_offer"),
      state: sql<IntroductionState | null>`${introduction.state}`.as("introduction_state"),
      version: answerLink.version,
      checkIn: answerLink.checkIn,
      since: sql<number | null>`${introduction.since}`.as("introduction_since"),
      sentAt: sql<number | null>`${introduction.sentAt}`.as("introduction_sent_at"),
      countsFrom: sql<number | null>`${introduction.countsFrom}`.as("introduction_counts_from"),
      spent: sql<number | null>`${introduction.spent}`.as("introduction_spent"),
      outcome: sql<string | null>`${introduction.outcome}`.as("introduction_outcome"),
      handedBy: sql<
        string | null
      >`(SELECT giving.name FROM ${introduction} AS giver JOIN ${body} AS giving ON giving.id = giver.body
        WHERE giver.id = ${introduction.handedFrom})`.as("handed_by"),
      handOverReason: handOverReasonOf.as("hand_over_reason"),
      hasWords: hasWords.as("has_words"),
      hasNewWords: hasNewWords(sql`${answerLink.recipient}`, "body").as("has_new_words"),
      hasWordsForAuthor: hasNewWords("innovator", "innovator").as("has_words_for_author"),
      hasAsked: sql<number | null>`${introduction.hasAsked}`.as("introduction_has_asked"),
      isQuiet:
        sql<number>`EXISTS (SELECT 1 FROM ${remindersOff} WHERE ${remindersOff.request} = ${request.id} AND ${remindersOff.recipient} = ${answerLink.recipient})`.as(
          "is_quiet",
        ),
      ...verdictColumns,
      ...namedColumns,
    })
    .from(answerLink)
    .innerJoin(request, eq(request.id, answerLink.request))
    .innerJoin(requestPerson, eq(requestPerson.request, request.id))
    .leftJoin(introduction, eq(introduction.id, answerLink.introduction))
    .leftJoin(body, eq(body.id, introduction.body))
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .where(and(inForce(held), isCurrent, isStillTheirs));
export type AnswerLinkRow = Awaited<ReturnType<typeof answerLinkInForce>>[number];

/** The request that a link is about, as a condition on it. */
export const requestOfLink = (held: HeldLink): SQL =>
  sql`(SELECT ${answerLink.request} FROM ${answerLink} WHERE ${inForce(held)})`;

/** What was said of the introduction that a link is about, newest first. */
export const wordsOfLink = (db: Db, held: HeldLink) =>
  db
    .select({
      step: introductionHistory.step,
      at: introductionHistory.at,
      words: introductionWords.words,
    })
    .from(answerLink)
    .innerJoin(introductionHistory, eq(introductionHistory.introduction, answerLink.introduction))
    .innerJoin(
      introductionWords,
      and(
        eq(introductionWords.introduction, introductionHistory.introduction),
        eq(introductionWords.version, introductionHistory.version),
      ),
    )
    .where(and(eq(answerLink.tokenHash, held.tokenHash), gt(answerLink.expiresAt, held.at)))
    .orderBy(desc(introductionHistory.version))
    .limit(20);
export type SaidRow = Awaited<ReturnType<typeof wordsOfLink>>[number];

/** How to reach the author of the request of an introduction, for a body that has accepted it. */
export const contactOfIntroduction = (db: Db, id: string) =>
  db
    .select({
      name: requestPerson.name,
      email: requestPerson.email,
      phone: requestPerson.phone,
      locale: request.locale,
      state: introduction.state,
    })
    .from(introduction)
    .innerJoin(request, eq(request.id, introduction.request))
    .innerJoin(requestPerson, eq(requestPerson.request, introduction.request))
    .where(eq(introduction.id, id));
