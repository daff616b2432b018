import { and, eq } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { bodyContact, charterAcceptance, invitation, member } from "#db/schema/bodies.ts";
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

/** How to reach a body, as an admin found it. */
export const saveContact = (db: Db, row: typeof bodyContact.$inferInsert) => db.insert(bodyContact).values(row);
