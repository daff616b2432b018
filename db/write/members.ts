import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { bodyContact, charterAcceptance, invitation, member } from "#db/schema/bodies.ts";
import { history } from "#db/schema/history.ts";
import type { InvitationState } from "#domain/invitation/lifecycle.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { MemberRole, MemberState } from "#domain/member/lifecycle.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { memberSubject, type Step } from "./history.ts";

/** Makes somebody a member, or a member again. */
export const saveJoining = (
  db: Db,
  joined: { body: string; account: string; role: MemberRole; version: number; at: Instant },
) => {
  const { body, account, role, version, at } = joined;
  const row = { role, state: "active", version, since: at, absentFrom: null, absentUntil: null } as const;
  return db
    .insert(member)
    .values({ body, account, ...row })
    .onConflictDoUpdate({ target: [member.body, member.account], set: row });
};

type MemberChange = Partial<{
  role: MemberRole;
  state: MemberState;
  absentFrom: string | null;
  absentUntil: string | null;
}>;

export const saveMember = (db: Db, body: string, account: string, version: number, change: MemberChange) =>
  db
    .update(member)
    .set({ ...change, version })
    .where(and(eq(member.body, body), eq(member.account, account)));

/** A member's step, as their history holds it. */
export const memberStep = (
  { body, account }: { body: string; account: string },
  step: Omit<Step, "noun" | "subject">,
): Step => ({ noun: "member", subject: memberSubject(body, account), ...step });

/** That somebody accepted a text of the charter, and in which language. Accepted twice, the first stands. */
export const saveCharter = (
  db: Db,
  accepted: { account: string; body: string; version: string; locale: Locale; at: Instant },
) => db.insert(charterAcceptance).values(accepted).onConflictDoNothing();

export const saveInvitation = (db: Db, row: typeof invitation.$inferInsert) => db.insert(invitation).values(row);

export const saveInvitationState = (db: Db, id: string, version: number, state: InvitationState) =>
  db.update(invitation).set({ state, version }).where(eq(invitation.id, id));

/**
 * Refuses the batch when it leaves a body whose members are still there without a manager: of two who leave at once, one is
 * told. The step is dated a second time, which its key forbids.
 */
export const unlessLeaderless = (db: Db, place: { body: string; account: string }, version: number) => {
  const active = (role: string) =>
    sql`EXISTS (SELECT 1 FROM ${member} WHERE body = ${place.body} AND state = 'active' AND role LIKE ${role})`;
  return db.insert(history).select(
    sql`SELECT noun, subject, version, step, at, by, reason FROM ${history} WHERE noun = 'member'
      AND subject = ${memberSubject(place.body, place.account)} AND version = ${version}
      AND ${active("%")} AND NOT ${active("manager")}`,
  );
};

/** Which invitations end: those to an address, or those that somebody sent; of one body, or of all. */
export type Ended = { body: string | null; to: string | null; by: string | null };

/** Ends the invitations that wait, each with a step of its history: whoever is taken out does not come back by an old link. */
export const endInvitations = (db: Db, { body, to, by }: Ended, author: { at: Instant; by: string }) => {
  const ended = sql`${invitation.state} = 'sent' AND (${body} IS NULL OR ${invitation.body} = ${body})
    AND (${invitation.email} = ${to} OR ${invitation.invitedBy} = ${by})`;
  return [
    db.insert(history).select(
      sql`SELECT 'invitation', ${invitation.id}, ${invitation.version} + 1, 'revoke', ${author.at}, ${author.by}, NULL
        FROM ${invitation} WHERE ${ended}`,
    ),
    db
      .update(invitation)
      .set({ state: "revoked", version: sql`${invitation.version} + 1` })
      .where(ended),
  ] as const;
};

/** How to reach a body, as an admin found it. */
export const saveContact = (db: Db, row: typeof bodyContact.$inferInsert) => db.insert(bodyContact).values(row);
