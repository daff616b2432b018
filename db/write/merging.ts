import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { bodyClaim, bodyContact, charterAcceptance, invitation, member, offerImport } from "#db/schema/bodies.ts";
import { checkIn } from "#db/schema/check-ins.ts";
import { body, bodyTerm, bodyTerritory, knownSupport, offer, offerHistory, offerReach } from "#db/schema/directory.ts";
import { history } from "#db/schema/history.ts";
import { bodyMonth, introduction } from "#db/schema/introductions.ts";
import { bodyStep, outcomeFigure } from "#db/schema/outcomes.ts";
import type { Meaning } from "#domain/text/meanings.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** Of two entries of one body, the one that ends and the one that is kept; who found it, and when. */
export type Merging = {
  from: string;
  into: string;
  at: Instant;
  by: string;
  /** What both are found by. */
  foundBy: readonly Meaning[];
};

/**
 * Moves everything of one entry to the other: offers, members, invitations and claims, each with a step of its history,
 * and imports, contacts, cases and terms. The entry that ends stays as the way to the other. What the one that is kept
 * says from now on is saved before, in the same batch (`saveBody`).
 */
export const mergeStatements = (db: Db, merging: Merging) => [
  ...moveOffers(db, merging),
  ...moveMembers(db, merging),
  ...moveClaims(db, merging),
  ...moveWhatIsKnown(db, merging),
  ...moveIntroductions(db, merging),
  ...moveFigures(db, merging),
  db
    .update(body)
    .set({ mergedInto: merging.into })
    .where(sql`${body.id} = ${merging.from} OR ${body.mergedInto} = ${merging.from}`),
];

/**
 * What was put to one is put to the other, with what it took of the month. Where both have the same request in hand, the one
 * that ends keeps it, and lets it lapse: nobody answers there any more.
 */
const moveIntroductions = (db: Db, { from, into }: Merging) => [
  db
    .update(introduction)
    .set({ body: into })
    .where(
      sql`${introduction.body} = ${from} AND NOT EXISTS (SELECT 1 FROM ${introduction} AS other WHERE other.request = ${introduction.request}
        AND other.body = ${into} AND other.state IN ('proposed', 'agreeing', 'reaching', 'sent', 'asked', 'accepted'))`,
    ),
  db
    .insert(bodyMonth)
    .select(
      sql`SELECT ${into}, ${bodyMonth.month}, ${bodyMonth.taken} FROM ${bodyMonth} WHERE ${bodyMonth.body} = ${from}`,
    )
    .onConflictDoUpdate({
      target: [bodyMonth.body, bodyMonth.month],
      set: { taken: sql`${bodyMonth.taken} + excluded.taken` },
    }),
  db.delete(bodyMonth).where(eq(bodyMonth.body, from)),
  db.update(body).set({ recountAt: 0 }).where(eq(body.id, into)),
];

/**
 * What was counted of one is counted of the other: the steps of its months, and what the people of its cases answered, each
 * case once, also where both had it. Stands after its cases have moved.
 */
const moveFigures = (db: Db, { from, into }: Merging) => {
  const own = sql`${checkIn.request} IN (SELECT ${introduction.request} FROM ${introduction} WHERE ${introduction.body} = ${into})`;
  const countedFor = (of: string) =>
    sql`EXISTS (SELECT 1 FROM json_each(${checkIn.countedAs}) WHERE value = ${`body/${of}`})`;
  return [
    db
      .insert(bodyStep)
      .select(
        sql`SELECT ${into}, ${bodyStep.month}, ${bodyStep.step}, ${bodyStep.taken} FROM ${bodyStep} WHERE ${bodyStep.body} = ${from}`,
      )
      .onConflictDoUpdate({
        target: [bodyStep.body, bodyStep.month, bodyStep.step],
        set: { taken: sql`${bodyStep.taken} + excluded.taken` },
      }),
    db.delete(bodyStep).where(eq(bodyStep.body, from)),
    db
      .update(checkIn)
      .set({
        countedAs: sql`(SELECT json_group_array(name) FROM (SELECT DISTINCT iif(value = ${`body/${from}`}, ${`body/${into}`}, value) AS name
          FROM json_each(${checkIn.countedAs})))`,
      })
      .where(and(own, countedFor(from))),
    db
      .insert(outcomeFigure)
      .select(
        sql`SELECT 'body', ${into}, json_group_object(name, cases) FROM (SELECT ${checkIn.number} || '.' || ${checkIn.answer} ||
          ifnull('.' || ${checkIn.stuckOn}, '') AS name, count(*) AS cases FROM ${checkIn}
          WHERE ${own} AND ${checkIn.answer} IS NOT NULL AND ${countedFor(into)} GROUP BY name) HAVING count(*) > 0`,
      )
      .onConflictDoUpdate({
        target: [outcomeFigure.by, outcomeFigure.key],
        set: { counts: sql`excluded.counts` },
      }),
    db.delete(outcomeFigure).where(and(eq(outcomeFigure.by, "body"), eq(outcomeFigure.key, from))),
  ];
};

/** The lists hold the body's id, packed: the clock makes them anew. */
const moveOffers = (db: Db, { from, into, at, by }: Merging) => {
  const moving = sql`${offer.body} = ${from} AND ${offer.state} <> 'archived'`;
  return [
    db
      .insert(offerHistory)
      .select(sql`SELECT ${offer.id}, ${offer.version} + 1, 'move', ${at}, ${by} FROM ${offer} WHERE ${moving}`),
    db.delete(offerReach).where(sql`${offerReach.offer} IN (SELECT ${offer.id} FROM ${offer} WHERE ${moving})`),
    db
      .update(offer)
      .set({ body: into, version: sql`${offer.version} + 1`, relistOn: "2000-01-01" })
      .where(moving),
  ];
};

/** Whoever is of both keeps the place that they have in the one that is kept. */
const moveMembers = (db: Db, { from, into, at, by }: Merging) => {
  const moving = sql`moving.body = ${from} AND moving.state = 'active'`;
  const there = sql`LEFT JOIN ${member} AS there ON there.body = ${into} AND there.account = moving.account`;
  const isNew = sql`ifnull(there.state, 'left') = 'left'`;
  return [
    db.insert(history).select(
      sql`SELECT 'member', ${from} || '/' || moving.account, moving.version + 1, 'remove', ${at}, ${by}, NULL
        FROM ${member} AS moving WHERE ${moving}`,
    ),
    db.insert(history).select(
      sql`SELECT 'member', ${into} || '/' || moving.account, ifnull(there.version, 0) + 1, 'join', ${at}, ${by}, NULL
        FROM ${member} AS moving ${there} WHERE ${moving} AND ${isNew}`,
    ),
    db
      .insert(member)
      .select(
        sql`SELECT ${into}, moving.account, moving.role, 'active', ifnull(there.version, 0) + 1, ${at}, moving.absent_from,
          moving.absent_until FROM ${member} AS moving ${there} WHERE ${moving} AND ${isNew}`,
      )
      .onConflictDoUpdate({
        target: [member.body, member.account],
        set: { role: sql`excluded.role`, state: "active", version: sql`excluded.version`, since: at },
      }),
    db
      .update(member)
      .set({ state: "left", version: sql`${member.version} + 1` })
      .where(and(eq(member.body, from), eq(member.state, "active"))),
    db
      .insert(charterAcceptance)
      .select(sql`SELECT account, ${into}, version, locale, at FROM ${charterAcceptance} WHERE body = ${from}`)
      .onConflictDoNothing(),
    ...moveInvitations(db, { from, into, at, by }),
  ];
};

/** Each takes a step: of an invitation that is accepted at the same moment, one of the two is told. */
const moveInvitations = (db: Db, { from, into, at, by }: Omit<Merging, "foundBy">) => {
  const moving = sql`${invitation.body} = ${from} AND ${invitation.state} = 'sent'`;
  return [
    db.insert(history).select(
      sql`SELECT 'invitation', ${invitation.id}, ${invitation.version} + 1, 'move', ${at}, ${by}, NULL
        FROM ${invitation} WHERE ${moving}`,
    ),
    db
      .update(invitation)
      .set({ body: into, version: sql`${invitation.version} + 1` })
      .where(moving),
  ];
};

/**
 * A claim of both, by one person, is one: that of the entry that ends is withdrawn. Each of the others that are open takes
 * a step, so that whoever decides on it at the same moment is told; what was decided goes where its body goes.
 */
const moveClaims = (db: Db, { from, into, at, by }: Merging) => {
  const isOpen = sql`${bodyClaim.body} = ${from} AND ${bodyClaim.state} IN ('pending', 'asked')`;
  const isTwice = sql`EXISTS (SELECT 1 FROM ${bodyClaim} AS other WHERE other.body = ${into}
    AND other.account = ${bodyClaim.account} AND other.state IN ('pending', 'asked'))`;
  return [
    db.insert(history).select(
      sql`SELECT 'claim', ${bodyClaim.id}, ${bodyClaim.version} + 1, 'withdraw', ${at}, ${by}, NULL FROM ${bodyClaim}
        WHERE ${isOpen} AND ${isTwice}`,
    ),
    db
      .update(bodyClaim)
      .set({ state: "withdrawn", version: sql`${bodyClaim.version} + 1` })
      .where(sql`${isOpen} AND ${isTwice}`),
    db.insert(history).select(
      sql`SELECT 'claim', ${bodyClaim.id}, ${bodyClaim.version} + 1, 'move', ${at}, ${by}, NULL FROM ${bodyClaim}
        WHERE ${isOpen}`,
    ),
    db
      .update(bodyClaim)
      .set({ body: into, version: sql`${bodyClaim.version} + 1` })
      .where(isOpen),
    db.update(bodyClaim).set({ body: into }).where(eq(bodyClaim.body, from)),
  ];
};

const moveWhatIsKnown = (db: Db, { from, into, foundBy }: Merging) => [
  db.update(offerImport).set({ body: into }).where(eq(offerImport.body, from)),
  db
    .insert(bodyContact)
    .select(sql`SELECT ${into}, id, channel, value, source, found_on, by, at FROM ${bodyContact} WHERE body = ${from}`)
    .onConflictDoNothing(),
  db.delete(bodyContact).where(eq(bodyContact.body, from)),
  db
    .insert(knownSupport)
    .select(sql`SELECT ${into}, known_case, what, translations FROM ${knownSupport} WHERE body = ${from}`)
    .onConflictDoNothing(),
  db.delete(knownSupport).where(eq(knownSupport.body, from)),
  db.delete(bodyTerritory).where(eq(bodyTerritory.body, from)),
  db.delete(bodyTerm).where(eq(bodyTerm.body, from)),
  db
    .insert(bodyTerm)
    .select(sql`SELECT value, ${into} FROM json_each(${JSON.stringify(foundBy)}) WHERE true`)
    .onConflictDoNothing(),
];
