import { type SQL, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { body, offer, offerReach } from "#db/schema/directory.ts";
import {
  answerLink,
  bodyMonth,
  introduction,
  introductionHistory,
  introductionLog,
  introductionWords,
  requestNote,
} from "#db/schema/introductions.ts";
import { outbox } from "#db/schema/outbox.ts";
import { request } from "#db/schema/requests.ts";
import type { HandOverEnd } from "#domain/introduction/hand-over.ts";
import type { IntroductionState, IntroductionStep } from "#domain/introduction/lifecycle.ts";
import type { Origin } from "#domain/introduction/origin.ts";
import type { RaisedWhy } from "#domain/request/raised.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { eraseThreadsOf } from "./threads.ts";

/** A step of an introduction: who took it, when, what it leads to, and what it does to places, clocks and counters. */
export type IntroductionAdvance = {
  id: string;
  request: string;
  body: string;
  offer: string | null;
  step: IntroductionStep;
  to: IntroductionState;
  version: number;
  at: Instant;
  by: string;
  /** A code, where a reason is one. */
  reason: string | null;
  /** What is said at the step, to be read by whom it concerns. */
  words: string | null;
  /** Takes a place of the offer and of this month of the body, or gives back what it took. */
  place: { change: "take"; month: string } | { change: "give"; tookPlace: boolean; month: string | null } | null;
  countsFrom: Instant;
  spent: number;
  lookOn: LocalDate | null;
  outcome: string | null;
  /** What the step does to the count of the body's lapses in a row. */
  lapses: "more" | "none" | null;
  /** Puts the request before the team, beside its proposals. */
  raises: RaisedWhy | null;
  /** The ladder is to be climbed. */
  climbs: boolean;
  /** Its author has been heard of. */
  isHeard: boolean;
  /** How it ends a hand-over, if it does. */
  handOver: HandOverEnd | null;
};

/** An introduction that begins. */
export type NewIntroduction = {
  id: string;
  request: string;
  body: string;
  offer: string | null;
  origin: Origin;
  state: "proposed" | "accepted";
  at: Instant;
  by: string;
  reason: string | null;
  words: string | null;
  /** For a walk-in, which takes a place at once. */
  month: string | null;
  assignee: string | null;
  lookOn: LocalDate | null;
  rules: string | null;
  verdict: string | null;
  score: number | null;
  findings: readonly object[];
  /** The introduction that a body hands over with it. */
  handedFrom: string | null;
};

const idsOf = (advances: readonly { id: string }[]) => advances.map(({ id }) => id);
const requestsOf = (advances: readonly { request: string }[]) => [...new Set(advances.map(({ request }) => request))];

/**
 * Takes steps of introductions, with all that hangs on them: fourteen statements, however many steps. The batch fails
 * whole when somebody was faster, or when a place that is taken is no longer left.
 */
export const saveIntroductionSteps = (db: Db, advances: readonly IntroductionAdvance[]) => {
  if (advances.length === 0) return [];
  const rows = JSON.stringify(advances);
  const taken = sql`json_each(${rows}) AS taken`;
  const isIt = sql`${introduction.id} = taken.value ->> 'id'`;
  return [
    db.insert(introductionHistory).select(
      sql`SELECT value ->> 'id', value ->> 'version', value ->> 'step', value ->> 'at', value ->> 'by', value ->> 'reason'
        FROM ${sql`json_each(${rows})`}`,
    ),
    ...(advances.some(({ place }) => place?.change === "take") ? [unlessFull(db, advances)] : []),
    db
      .update(introduction)
      .set({
        state: sql`taken.value ->> 'to'`,
        version: sql`taken.value ->> 'version'`,
        since: sql`taken.value ->> 'at'`,
        countsFrom: sql`taken.value ->> 'countsFrom'`,
        spent: sql`taken.value ->> 'spent'`,
        told: 0,
        lookOn: sql`taken.value ->> 'lookOn'`,
        hasAsked: sql`iif(taken.value ->> 'step' = 'ask', 1, ${introduction.hasAsked})`,
        sentAt: sql`iif(taken.value ->> 'to' = 'sent' AND ${introduction.sentAt} IS NULL, taken.value ->> 'at', ${introduction.sentAt})`,
        outcome: sql`taken.value ->> 'outcome'`,
        tookPlace: sql`CASE taken.value ->> '$.place.change' WHEN 'take' THEN ${introduction.offer} IS NOT NULL
          AND EXISTS (SELECT 1 FROM ${offer} WHERE id = ${introduction.offer} AND places_left IS NOT NULL)
          WHEN 'give' THEN 0 ELSE ${introduction.tookPlace} END`,
        tookMonth: sql`CASE taken.value ->> '$.place.change' WHEN 'take' THEN taken.value ->> '$.place.month' WHEN 'give' THEN NULL ELSE ${introduction.tookMonth} END`,
      })
      .from(taken)
      .where(isIt),
    ...saveWords(db, advances),
    ...savePlaces(db, advances),
    ...saveBodyCounters(db, advances),
    saveOnRequests(db, advances),
    saveDesk(db, requestsOf(advances)),
    db.delete(answerLink).where(among(answerLink.introduction, idsOf(advances))),
    dropAnsweredOf(db, idsOf(advances)),
  ] as const;
};

/** What the closed list of the column has for a hand-over, which is told by where it was handed from. */
const storedOrigin = "added";

/** Begins introductions: at `proposed`, or at `accepted` when the person came to the desk. */
export const saveNewIntroductions = (db: Db, begun: readonly NewIntroduction[]) => {
  if (begun.length === 0) return [];
  const rows = JSON.stringify(begun);
  const walkIns = begun.filter(({ state }) => state === "accepted");
  return [
    db.insert(introduction).select(
      sql`SELECT value ->> 'id', value ->> 'request', value ->> 'body', value ->> 'offer',
        iif(value ->> 'handedFrom' IS NULL, value ->> 'origin', ${storedOrigin}),
        value ->> 'state', 1, value ->> 'at', value ->> 'at', iif(value ->> 'state' = 'accepted', value ->> 'at', NULL),
        value ->> 'at', 0, 0, 0, value ->> 'lookOn',
        value ->> 'month' IS NOT NULL AND EXISTS (SELECT 1 FROM ${offer} WHERE ${offer.id} = value ->> 'offer' AND ${offer.placesLeft} IS NOT NULL),
        value ->> 'month', value ->> 'assignee', NULL, value ->> 'rules', value ->> 'verdict', value ->> 'score',
        value -> 'findings', value ->> 'handedFrom' FROM json_each(${rows})`,
    ),
    db.insert(introductionHistory).select(
      sql`SELECT value ->> 'id', 1, iif(value ->> 'state' = 'accepted', 'walk-in', 'propose'), value ->> 'at', value ->> 'by',
        value ->> 'reason' FROM json_each(${rows})`,
    ),
    ...saveWords(
      db,
      begun.map((each) => ({ ...each, version: 1 })),
    ),
    ...(walkIns.length > 0
      ? [
          unlessFull(db, walkIns.map(asTaking)),
          ...savePlaces(db, walkIns.map(asTaking)),
          ...saveBodyCounters(
            db,
            walkIns.map((each) => ({ ...asTaking(each), lapses: "none" as const })),
          ),
        ]
      : []),
    saveDesk(db, requestsOf(begun)),
  ] as const;
};

const asTaking = ({ id, body: of, offer: which, month, at }: NewIntroduction) => ({
  ...{ id, at, body: of, offer: which, version: 1, step: "walk-in" as const },
  place: { change: "take" as const, month: month ?? "" },
});

type Placed = Pick<IntroductionAdvance, "id" | "version" | "body" | "offer" | "place">;

/**
 * Refuses the batch when a place that it takes is not left: the step is dated a second time, which its key forbids. The
 * places are counted before they are written, all those of the batch together.
 */
const unlessFull = (db: Db, advances: readonly Placed[]) => {
  const taking = JSON.stringify(
    advances.flatMap(({ id, version, body: of, offer: which, place }) =>
      place?.change === "take"
        ? [
            {
              ...{ id, version, body: of, offer: which, month: place.month },
              ofOffer: advances.filter((each) => each.offer === which && each.place?.change === "take").length,
              ofBody: advances.filter((each) => each.body === of && each.place?.change === "take").length,
            },
          ]
        : [],
    ),
  );
  return db.insert(introductionHistory).select(
    sql`SELECT h.introduction, h.version, h.step, h.at, h.by, h.reason FROM json_each(${taking}) AS taking
      CROSS JOIN ${introductionHistory} AS h ON h.introduction = taking.value ->> 'id' AND h.version = taking.value ->> 'version'
      WHERE NOT EXISTS (SELECT 1 FROM ${body} AS b WHERE b.id = taking.value ->> 'body' AND b.standing = 'active'
        AND (b.monthly_capacity IS NULL OR b.monthly_capacity >= taking.value ->> 'ofBody' + ifnull((SELECT m.taken
          FROM ${bodyMonth} AS m WHERE m.body = b.id AND m.month = taking.value ->> 'month'), 0)))
      OR (taking.value ->> 'offer' IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${offer} AS o WHERE o.id = taking.value ->> 'offer'
        AND o.state = 'open' AND (o.places_left IS NULL OR o.places_left >= taking.value ->> 'ofOffer')))`,
  );
};

const saveWords = (db: Db, said: readonly { id: string; version: number; words: string | null }[]) => {
  const rows = said.filter(({ words }) => words !== null).map(({ id, version, words }) => [id, version, words]);
  return rows.length === 0
    ? []
    : [
        db
          .insert(introductionWords)
          .select(sql`SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(rows)})`),
      ];
};

/** Places of offers and months, taken and given back; a full offer leaves the lists at once, and the clock lists anew what has changed. */
const savePlaces = (db: Db, advances: readonly Placed[]) => {
  const moved = advances.filter(({ place }) => place !== null);
  if (moved.length === 0) return [];
  const offers = sums(
    moved.flatMap(({ offer: of, place }) => (of && movesOffer(place) ? [[of, signOf(place)] as const] : [])),
  );
  const months = sums(
    moved.flatMap(({ body: of, place }) => (place?.month ? [[`${of}\n${place.month}`, signOf(place)] as const] : [])),
  );
  const ofMonths = JSON.stringify(months.map(([key, count]) => [...key.split("\n"), count]));
  return [
    db
      .update(offer)
      .set({ placesLeft: sql`${offer.placesLeft} - (change.value ->> 1)`, relistOn: "2000-01-01" })
      .from(sql`json_each(${JSON.stringify(offers)}) AS change`)
      .where(sql`${offer.id} = change.value ->> 0 AND ${offer.placesLeft} IS NOT NULL`),
    db.delete(offerReach).where(
      sql`${offerReach.offer} IN (SELECT ${offer.id} FROM json_each(${JSON.stringify(offers)}) AS change
        CROSS JOIN ${offer} ON ${offer.id} = change.value ->> 0 AND ${offer.placesLeft} = 0)`,
    ),
    db
      .insert(bodyMonth)
      .select(sql`SELECT value ->> 0, value ->> 1, max(0, value ->> 2) FROM json_each(${ofMonths}) WHERE true`)
      .onConflictDoUpdate({
        target: [bodyMonth.body, bodyMonth.month],
        set: {
          taken: sql`max(0, ${bodyMonth.taken} + (SELECT value ->> 2 FROM json_each(${ofMonths}) WHERE value ->> 0 = ${bodyMonth.body} AND value ->> 1 = ${bodyMonth.month}))`,
        },
      }),
  ];
};

const movesOffer = (place: IntroductionAdvance["place"]): boolean =>
  place?.change === "take" || (place?.change === "give" && place.tookPlace);
const signOf = (place: IntroductionAdvance["place"]): number => (place?.change === "take" ? 1 : -1);

function sums(counts: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  const total = new Map<string, number>();
  for (const [key, count] of counts) total.set(key, (total.get(key) ?? 0) + count);
  return [...total];
}

/** What a body lets lapse in a row, and that its figures are to be counted again. */
const saveBodyCounters = (
  db: Db,
  advances: readonly Pick<IntroductionAdvance, "body" | "lapses" | "place" | "at">[],
) => {
  const counted = advances.filter(({ lapses, place }) => lapses !== null || place !== null);
  if (counted.length === 0) return [];
  const bodies = [...new Set(counted.map(({ body: of }) => of))].map((of) => {
    const own = counted.filter((each) => each.body === of);
    return [
      of,
      own.some(({ lapses }) => lapses === "none") ? 0 : 1,
      own.filter(({ lapses }) => lapses === "more").length,
    ];
  });
  return [
    db
      .update(body)
      .set({
        lapses: sql`${body.lapses} * (counted.value ->> 1) + (counted.value ->> 2)`,
        recountAt: counted[0]?.at ?? 0,
      })
      .from(sql`json_each(${JSON.stringify(bodies)}) AS counted`)
      .where(sql`${body.id} = counted.value ->> 0`),
  ];
};

/** What a step does to its request beside its state: put before the team, the ladder to climb, its author heard of. */
const saveOnRequests = (db: Db, advances: readonly IntroductionAdvance[]) => {
  const of = requestsOf(advances).map((id) => {
    const own = advances.filter((each) => each.request === id);
    return {
      id,
      at: own[0]?.at ?? 0,
      why: own.find(({ raises }) => raises !== null)?.raises ?? null,
      climbs: own.some(({ climbs }) => climbs),
      heard: own.some(({ isHeard }) => isHeard),
    };
  });
  return db
    .update(request)
    .set({
      // What waits already goes on waiting, for what it waits for.
      raisedAt: sql`iif(change.value ->> 'why' IS NULL, ${request.raisedAt}, ifnull(${request.raisedAt}, change.value ->> 'at'))`,
      raisedWhy: sql`ifnull(${request.raisedWhy}, change.value ->> 'why')`,
      climbAt: sql`iif(change.value ->> 'climbs', ifnull(${request.climbAt}, change.value ->> 'at'), ${request.climbAt})`,
      heardAt: sql`iif(change.value ->> 'heard', change.value ->> 'at', ${request.heardAt})`,
    })
    .from(sql`json_each(${JSON.stringify(of)}) AS change`)
    .where(sql`${request.id} = change.value ->> 'id'`);
};

/**
 * Since when something of these requests waits for the team, and of those that a relay sees, for their authors: made anew
 * from what waits, while they go on.
 */
export const saveDesk = (db: Db, requests: readonly string[]) =>
  db
    .update(request)
    .set({
      deskSince: sql`iif(${request.state} <> 'submitted', NULL, (SELECT min(since) FROM (
        SELECT ${introduction.since} AS since FROM ${introduction} WHERE ${introduction.request} = ${request.id}
          AND ${introduction.state} IN ('proposed', 'reaching')
        UNION ALL SELECT ${request.raisedAt})))`,
      askedSince: sql`iif(${request.relay} IS NULL OR ${request.state} <> 'submitted', NULL, (SELECT min(since) FROM (
        SELECT ${introduction.since} AS since FROM ${introduction} WHERE ${introduction.request} = ${request.id}
          AND ${introduction.state} IN ('agreeing', 'asked')
        UNION ALL SELECT iif(newest.kind = 'question', newest.at, NULL) FROM (SELECT kind, at FROM ${requestNote}
          WHERE ${requestNote.request} = ${request.id} AND kind IN ('question', 'answer')
          ORDER BY at DESC, ${requestNote.id} DESC LIMIT 1) AS newest)))`,
      // Something was found after all.
      deadEndAt: sql`iif(EXISTS (SELECT 1 FROM ${introduction} WHERE ${introduction.request} = ${request.id}
        AND ${introduction.state} IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted')), NULL, ${request.deadEndAt})`,
    })
    .where(among(request.id, requests));

/** Puts requests before the team. */
export const saveRaised = (db: Db, requests: readonly string[], why: RaisedWhy, at: Instant) => [
  db
    .update(request)
    .set({ raisedAt: sql`ifnull(${request.raisedAt}, ${at})`, raisedWhy: sql`ifnull(${request.raisedWhy}, ${why})` })
    .where(among(request.id, requests)),
  saveDesk(db, requests),
];

/**
 * What was proposed of a request before it was corrected: how the offers fit what is said now, somebody is to look at; it is
 * not approved with others, or by the clock.
 */
export const unjudged = (db: Db, requestId: string) =>
  db
    .update(introduction)
    .set({ verdict: null })
    .where(sql`${introduction.request} = ${requestId} AND ${introduction.state} = 'proposed' AND ${introduction.proposedAt} <
      (SELECT max(at) FROM request_history WHERE request = ${requestId})`);

/** The clock had left alone what is accepted of a request that was set aside. */
export const lookAgain = (db: Db, requestId: string, today: LocalDate) =>
  db
    .update(introduction)
    .set({ lookOn: today })
    .where(
      sql`${introduction.request} = ${requestId} AND ${introduction.state} = 'accepted' AND ${introduction.lookOn} IS NULL`,
    );

/** What a body that is suspended had accepted is put before the team, and its links die. */
export const raiseAccepted = (db: Db, bodyId: string, at: Instant) => {
  const own = (states: SQL) =>
    sql`SELECT ${introduction.request} FROM ${introduction} WHERE ${introduction.body} = ${bodyId} AND ${introduction.state} IN (${states})`;
  const accepted = sql`(${own(sql`'accepted'`)})`;
  return [
    db
      .update(request)
      .set({
        raisedAt: sql`ifnull(${request.raisedAt}, ${at})`,
        raisedWhy: sql`ifnull(${request.raisedWhy}, 'suspended')`,
        deskSince: sql`ifnull(${request.deskSince}, ${at})`,
      })
      .where(sql`${request.id} IN ${accepted} AND ${request.state} = 'submitted'`),
    db.delete(answerLink).where(
      sql`${answerLink.introduction} IN (SELECT ${introduction.id} FROM ${introduction} WHERE ${introduction.body} = ${bodyId}
        AND ${introduction.state} IN ('sent', 'asked', 'accepted')) AND ${answerLink.recipient} NOT LIKE 'innovator%'`,
    ),
  ];
};

/**
 * Drops the messages that a step of these introductions has answered, and those that tell of words: their link dies with the
 * step. Whoever has not read the words is told of them anew.
 */
const dropAnsweredOf = (db: Db, ids: readonly string[]) => {
  const stepped = sql`json_each(${JSON.stringify(ids)}) AS stepped`;
  return db.delete(outbox).where(
    sql`${outbox.state} = 'waiting' AND ${outbox.answeredBy} IN (SELECT 'introduction:' || value FROM ${stepped}
      UNION ALL SELECT o.answered_by FROM ${stepped} CROSS JOIN ${outbox} AS o ON o.state = 'waiting'
        AND o.answered_by >= 'words:' || value || ':' AND o.answered_by < 'words:' || value || ';')`,
  );
};

/** What a letter's answer link opens, for whom, at which version; its token is stored hashed. `when`: only if this holds. */
export type NewAnswerLink = typeof answerLink.$inferInsert;
export const saveAnswerLinks = (db: Db, links: readonly NewAnswerLink[], when = sql`true`) =>
  db
    .insert(answerLink)
    .select(
      sql`SELECT value ->> 'tokenHash', value ->> 'request', value ->> 'introduction', value ->> 'recipient',
        value ->> 'version', value ->> 'expiresAt', value ->> 'checkIn' FROM json_each(${JSON.stringify(links)}) WHERE ${when}`,
    )
    // What was sent again opens again for as long.
    .onConflictDoUpdate({
      target: answerLink.tokenHash,
      set: { expiresAt: sql`max(${answerLink.expiresAt}, excluded.expires_at)` },
    });

/** What timers have gone off, unless a step was taken meanwhile; and the day to look again. */
export const saveTold = (
  db: Db,
  told: readonly { id: string; version: number; told: number; lookOn: LocalDate | null }[],
) =>
  db
    .update(introduction)
    .set({ told: sql`seen.value ->> 'told'`, lookOn: sql`seen.value ->> 'lookOn'` })
    .from(sql`json_each(${JSON.stringify(told)}) AS seen`)
    .where(sql`${introduction.id} = seen.value ->> 'id' AND ${introduction.version} = seen.value ->> 'version'`);

/** Hands a case to a colleague, if it is still in the hands that were seen. */
export const saveAssignee = (
  db: Db,
  { id, version, from, to }: { id: string; version: number; from: string | null; to: string | null },
) =>
  db
    .update(introduction)
    .set({ assignee: to })
    .where(
      sql`${introduction.id} = ${id} AND ${introduction.version} = ${version} AND ${introduction.assignee} IS ${from}`,
    );

/** Writes down a meeting, a grant or a step to take; sent twice under one id, it is one. */
export const saveLog = (db: Db, row: typeof introductionLog.$inferInsert, lookOn: LocalDate | null) => [
  db.insert(introductionLog).values(row).onConflictDoNothing(),
  saveNews(db, { id: row.introduction, at: row.at, lookOn }),
];

/** There is news of a case that a body has accepted: it is asked for no more until it has been silent again for as long. */
export const saveNews = (db: Db, { id, at, lookOn }: { id: string; at: Instant; lookOn: LocalDate | null }) =>
  db
    .update(introduction)
    .set({ countsFrom: at, told: 0, lookOn })
    .where(sql`${introduction.id} = ${id} AND ${introduction.state} = 'accepted'`);

export const saveTaskDone = (db: Db, { id, introduction: of, at }: { id: string; introduction: string; at: Instant }) =>
  db
    .update(introductionLog)
    .set({ doneAt: at })
    .where(
      sql`${introductionLog.id} = ${id} AND ${introductionLog.introduction} = ${of} AND ${introductionLog.doneAt} IS NULL`,
    );

/** Forgets what was said of requests whose persons are erased; the counts stay. */
export const eraseWordsOf = (db: Db, requests: readonly string[]) => {
  const own = sql`(SELECT ${introduction.id} FROM ${introduction} WHERE ${among(introduction.request, requests)})`;
  return [
    db.delete(introductionWords).where(sql`${introductionWords.introduction} IN ${own}`),
    db.update(introductionLog).set({ words: "" }).where(sql`${introductionLog.introduction} IN ${own}`),
    // Why an offer fitted says what the person said: the words that it shares with them, their groups, their amount.
    db.update(introduction).set({ findings: "[]" }).where(among(introduction.request, requests)),
    db.delete(answerLink).where(among(answerLink.request, requests)),
    ...eraseThreadsOf(db, requests),
  ];
};

/** Of a request that its author takes over: what was sent to them before opens it no more. */
export const dropAuthorsLinks = (db: Db, requestId: string) =>
  db.delete(answerLink).where(sql`${answerLink.request} = ${requestId} AND ${answerLink.recipient} GLOB 'innovator*'`);

export const dropOldAnswerLinks = (db: Db, now: Instant) =>
  db.delete(answerLink).where(sql`${answerLink.expiresAt} < ${now}`);
