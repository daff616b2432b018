import type { D1Database } from "@cloudflare/workers-types";
import type { Locale } from "#domain/language/locale.ts";
import type { MemberRole } from "#domain/member/lifecycle.ts";

/** Somebody of a body, as a database holds them. */
type Member = {
  body: string;
  account: string;
  locale?: Locale;
  role?: MemberRole;
  state?: "active" | "left";
  absentFrom?: string | null;
  absentUntil?: string | null;
};

/** The address of an account. */
export const addressOf = (account: string): string => `${account}@bodies.example`;

/** Makes an account, and makes it a member of a body: a manager who speaks French, unless it is said otherwise. */
export async function addMember(db: D1Database, member: Member): Promise<void> {
  const { body, account, locale = "fr", role = "manager", state = "active", absentFrom = null } = member;
  await db.batch([
    db.prepare("INSERT INTO account VALUES (?, 'active', 1, 0, ?, 0)").bind(account, locale),
    db.prepare("INSERT INTO account_person VALUES (?, ?, ?, ?)").bind(account, addressOf(account), account, account),
    db
      .prepare("INSERT INTO member VALUES (?, ?, ?, ?, 1, 0, ?, ?)")
      .bind(body, account, role, state, absentFrom, member.absentUntil ?? null),
  ]);
}
