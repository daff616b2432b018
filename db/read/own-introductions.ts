import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { verdictColumns } from "#db/read/check-ins.ts";
import { body, offer } from "#db/schema/directory.ts";
import {
  introduction,
  introductionHistory,
  introductionLog,
  introductionWords,
  requestNote,
} from "#db/schema/introductions.ts";
import { message, messageWords } from "#db/schema/threads.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";
import { handOverReasonOf } from "./introductions.ts";
import { type OwnReader, requestOfHolder } from "./requests.ts";
import { hasNewWords, hasWords } from "./threads.ts";

/**
 * The introductions of the session's request that are looked at: those that are open, and so many of the newest; what the
 * team has set aside is left out, unless a body had handed its case over with it. Both are found in an index, so that no more is read, however many there were.
 */
const lookedAt = (db: Db, holder: OwnReader, newest: number): SQL => {
  const own = sql`request = ${requestOfHolder(db, holder)}`;
  return sql`(SELECT id FROM ${introduction} WHERE ${own}
    AND state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted')
    UNION SELECT id FROM (SELECT id FROM ${introduction} WHERE ${own} AND (state <> 'dismissed' OR handed_from IS NOT NULL)
      ORDER BY proposed_at DESC LIMIT ${newest}))`;
};

/** What an introduction is called by: its body and its offer, with their translations. */
export const namedColumns = {
  bodyName: sql<string>`${body.name}`.as("body_name"),
  bodyShortName: sql<string>`${body.shortName}`.as("body_short_name"),
  bodyKind: sql<BodyKind>`${body.kind}`.as("body_kind"),
  bodyLang: sql<Locale>`${body.lang}`.as("body_lang"),
  bodyTranslations: sql<string>`${body.translations}`.as("body_translations"),
  bodyOwnLangs: sql<string>`${body.ownLangs}`.as("body_own_langs"),
  offerName: sql<string | null>`${offer.name}`.as("offer_name"),
  offerLang: sql<Locale | null>`${offer.lang}`.as("offer_lang"),
  offerTranslations: sql<string | null>`${offer.translations}`.as("offer_translations"),
  offerOwnLangs: sql<string | null>`${offer.ownLangs}`.as("offer_own_langs"),
};

/** Newest first. */
export const ownIntroductions = (db: Db, holder: OwnReader, newest: number) =>
  db
    .select({
      id: introduction.id,
      body: introduction.body,
      offer: introduction.offer,
      state: introduction.state,
      version: introduction.version,
      proposedAt: introduction.proposedAt,
      since: introduction.since,
      sentAt: introduction.sentAt,
      countsFrom: introduction.countsFrom,
      spent: introduction.spent,
      outcome: introduction.outcome,
      handedFrom: introduction.handedFrom,
      handOverReason: handOverReasonOf.as("hand_over_reason"),
      hasWords: hasWords.as("has_words"),
      hasNewWords: hasNewWords("innovator", "innovator").as("has_new_words"),
      ...verdictColumns,
      ...namedColumns,
    })
    .from(introduction)
    .innerJoin(body, eq(body.id, introduction.body))
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .where(sql`${introduction.id} IN ${lookedAt(db, holder, newest)}`)
    .orderBy(desc(introduction.proposedAt), introduction.id);
export type OwnIntroductionRow = Awaited<ReturnType<typeof ownIntroductions>>[number];

/** The steps of those introductions, oldest first, with what was said at each. */
export const ownIntroductionSteps = (db: Db, holder: OwnReader, newest: number) =>
  db
    .select({
      introduction: introductionHistory.introduction,
      version: introductionHistory.version,
      step: introductionHistory.step,
      at: introductionHistory.at,
      reason: introductionHistory.reason,
      words: introductionWords.words,
    })
    .from(introductionHistory)
    .leftJoin(
      introductionWords,
      and(
        eq(introductionWords.introduction, introductionHistory.introduction),
        eq(introductionWords.version, introductionHistory.version),
      ),
    )
    .where(sql`${introductionHistory.introduction} IN ${lookedAt(db, holder, newest)}`)
    .orderBy(introductionHistory.introduction, introductionHistory.version);
export type OwnStepRow = Awaited<ReturnType<typeof ownIntroductionSteps>>[number];

/** What the bodies wrote down of them, newest first: of each, so many lines. */
export const ownLog = (db: Db, holder: OwnReader, newest: number, lines: number) =>
  db
    .select({
      introduction: introductionLog.introduction,
      kind: introductionLog.kind,
      day: introductionLog.day,
      amountMad: introductionLog.amountMad,
      owner: introductionLog.owner,
      doneAt: introductionLog.doneAt,
      words: introductionLog.words,
      at: introductionLog.at,
    })
    .from(
      sql`${lookedAt(db, holder, newest)} AS looked, json_each((SELECT json_group_array(id) FROM (SELECT id FROM ${introductionLog}
        WHERE introduction = looked.id ORDER BY at DESC LIMIT ${lines}))) AS line`,
    )
    .crossJoin(introductionLog)
    .where(eq(introductionLog.id, sql`line.value`))
    .orderBy(desc(introductionLog.at), desc(introductionLog.id));
export type OwnLogRow = Awaited<ReturnType<typeof ownLog>>[number];

/** What the team asked the author, and the answers, newest first; its own notes are not the author's to read. */
export const ownNotes = (db: Db, holder: OwnReader, most: number) =>
  questionsAbout(db, sql`${requestOfHolder(db, holder)}`, everything, most);

/** The questions about a request, and their answers, newest first. */
export const questionsAbout = (db: Db, requestId: string | SQL, when: SQL, most: number) =>
  db
    .select({ id: requestNote.id, kind: requestNote.kind, words: requestNote.words, at: requestNote.at })
    .from(requestNote)
    .where(and(sql`${requestNote.request} = ${requestId}`, sql`${requestNote.kind} IN ('question', 'answer')`, when))
    .orderBy(desc(requestNote.at), desc(requestNote.id))
    .limit(most);
export type OwnNoteRow = Awaited<ReturnType<typeof questionsAbout>>[number];

/** What was written in the threads of the request, newest first; what the team hid of others is not the author's to read. */
export const ownWords = (db: Db, holder: OwnReader, most: number) =>
  db
    .select({
      introduction: message.introduction,
      at: message.at,
      party: message.party,
      words: sql<
        string | null
      >`iif(${message.hidden} = 1 AND ${message.party} <> 'innovator', NULL, ${messageWords.words})`.as("words"),
    })
    .from(introduction)
    .innerJoin(message, eq(message.introduction, introduction.id))
    .leftJoin(messageWords, eq(messageWords.message, message.id))
    .where(and(eq(introduction.request, requestOfHolder(db, holder)), sql`${most} > 0`))
    .orderBy(desc(message.at), desc(message.id))
    .limit(most);
