import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { account, accountPerson } from "#db/schema/accounts.ts";
import { bodyContact, invitation, member } from "#db/schema/bodies.ts";
import { body } from "#db/schema/directory.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** The most members that a page shows of a body. */
const mostMembers = 60;

const isActive = sql`${member.state} = 'active'`;

/** The members of a body with their names, managers first. */
export const membersOf = (db: Db, bodyId: string) =>
  db
    .select({
      account: member.account,
      role: member.role,
      version: member.version,
      since: member.since,
      absentFrom: member.absentFrom,
      absentUntil: member.absentUntil,
      name: accountPerson.name,
      email: accountPerson.email,
    })
    .from(member)
    .innerJoin(accountPerson, eq(accountPerson.account, member.account))
    .where(and(eq(member.body, bodyId), isActive))
    .orderBy(desc(member.role), asc(member.account))
    .limit(mostMembers);

/** One member, whatever their state, with how many managers and members their body has. */
export const memberInPlace = (db: Db, bodyId: string, accountId: string) =>
  db
    .select({
      body: member.body,
      account: member.account,
      role: member.role,
      state: member.state,
      version: member.version,
      email: sql<string | null>`${accountPerson.email}`.as("email"),
      locale: account.locale,
      bodyName: sql<string>`${body.name}`.as("body_name"),
      managers: countOf("manager").as("managers"),
      members: countOf("%").as("members"),
    })
    .from(member)
    .innerJoin(account, eq(account.id, member.account))
    .innerJoin(body, eq(body.id, member.body))
    .leftJoin(accountPerson, eq(accountPerson.account, member.account))
    .where(and(eq(member.body, bodyId), eq(member.account, accountId)));

/** The places that somebody has in bodies, each with how many managers and members the body has. */
export const placesOfMember = (db: Db, accountId: string) =>
  db
    .select({
      body: member.body,
      account: member.account,
      role: member.role,
      state: member.state,
      version: member.version,
      managers: countOf("manager").as("managers"),
      members: countOf("%").as("members"),
    })
    .from(member)
    .where(and(eq(member.account, accountId), isActive))
    .limit(20);

const countOf = (role: "manager" | "%") =>
  sql<number>`(SELECT count(*) FROM ${member} AS other WHERE other.body = ${member}.body AND other.state = 'active' AND other.role LIKE ${role})`;

/** The managers of a body, to write to: those who are there today, or else all. */
export const managersToTell = (db: Db, bodyId: string, today: LocalDate) =>
  db
    .select({ account: member.account, email: accountPerson.email, locale: account.locale })
    .from(member)
    .innerJoin(account, eq(account.id, member.account))
    .innerJoin(accountPerson, eq(accountPerson.account, member.account))
    .where(
      and(
        eq(member.body, bodyId),
        isActive,
        eq(member.role, "manager"),
        sql`(NOT ${isAbsent(today)} OR NOT EXISTS (SELECT 1 FROM ${member} AS present WHERE present.body = ${bodyId}
          AND present.state = 'active' AND present.role = 'manager'
          AND NOT (present.absent_from IS NOT NULL AND ${today} BETWEEN present.absent_from AND ifnull(present.absent_until, '9999'))))`,
      ),
    )
    .limit(10);

const isAbsent = (today: LocalDate) =>
  sql`(${member.absentFrom} IS NOT NULL AND ${today} BETWEEN ${member.absentFrom} AND ifnull(${member.absentUntil}, '9999'))`;

/** The admins, to write to. */
export const adminsToTell = (db: Db) =>
  db
    .select({ account: account.id, email: accountPerson.email, locale: account.locale })
    .from(account)
    .innerJoin(accountPerson, eq(accountPerson.account, account.id))
    .where(sql`${account.isAdmin} = 1`)
    .limit(10);

/** The invitations of a body that still wait, newest first. */
export const invitationsOf = (db: Db, bodyId: string, at: number) =>
  db
    .select({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      version: invitation.version,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .where(and(eq(invitation.body, bodyId), sql`${invitation.state} = 'sent'`, gt(invitation.expiresAt, at)))
    .orderBy(desc(invitation.expiresAt))
    .limit(30);

/** An invitation by what its link comes to, with the body that it is to. */
export const invitationByToken = (db: Db, tokenHash: string, at: number) =>
  db
    .select({
      id: invitation.id,
      body: invitation.body,
      email: invitation.email,
      role: invitation.role,
      version: invitation.version,
      bodyName: sql<string>`${body.name}`.as("body_name"),
      standing: body.standing,
    })
    .from(invitation)
    .innerJoin(body, eq(body.id, invitation.body))
    .where(and(eq(invitation.tokenHash, tokenHash), sql`${invitation.state} = 'sent'`, gt(invitation.expiresAt, at)));

/** How a body is reached, as admins found it, newest first. */
export const contactsOf = (db: Db, bodyId: string) =>
  db.select().from(bodyContact).where(eq(bodyContact.body, bodyId)).orderBy(desc(bodyContact.at)).limit(20);
