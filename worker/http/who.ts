import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { whoHolds } from "#db/read/accounts.ts";
import { type MembershipHeld, membershipsOf } from "#db/read/memberships.ts";
import type { Person } from "#domain/account/actor.ts";
import { adminPowers } from "#domain/account/admin-powers.ts";
import type { AppEnv } from "./app-env.ts";
import { readCookie } from "./cookies.ts";
import { localeOf } from "./language.ts";
import { Refused } from "./refused.ts";

/** Somebody who is signed in, as the database knows them at this request. */
export type Who = {
  /** What policies are asked about. */
  actor: Person;
  name: string;
  email: string;
  version: number;
  session: { id: string; method: "code" | "passkey" };
  /** Is an admin, though perhaps in a session that has no admin's powers. */
  isAdmin: boolean;
  memberships: readonly MembershipHeld[];
};

/** Whoever the cookie of the request belongs to; `null`: nobody, or a session that has ended. One round trip. */
export async function whoIs(c: Context<AppEnv>): Promise<Who | null> {
  const { db, keys, now } = c.var.deps;
  const token = readCookie(c, "account");
  if (token === undefined) return null;
  const [rows] = await db.batch([whoHolds(db, { tokenHash: await keys.mac("account", token), at: now() })]);
  const [first] = rows;
  if (!first) return null;
  const memberships = membershipsOf(rows);
  const isAdmin = first.isAdmin === 1;
  const powers = adminPowers({ isAdmin, method: first.method, isLocal: c.var.settings.isLocal });
  return {
    actor: { role: "person", id: first.account, isAdmin: powers, memberships, isRelay: first.isRelay === 1 },
    name: first.name,
    email: first.email,
    version: first.version,
    session: { id: first.session, method: first.method },
    isAdmin,
    memberships,
  };
}

/** Finds out who is asking; anybody may go on. */
export const recognised = createMiddleware<AppEnv>(async (c, next) => {
  c.set("who", await whoIs(c));
  await next();
});

/** Only somebody signed in goes on; a reader is taken to the way in, and back. */
export const signedIn = createMiddleware<AppEnv>(async (c, next) => {
  const who = await whoIs(c);
  c.set("who", who);
  if (who) return next();
  if (c.req.method !== "GET") throw new Refused({ code: "signed_out" });
  const locale = localeOf(c.req.raw);
  const { pathname, search } = new URL(c.req.url);
  const path = `${pathname.slice(locale.length + 1)}${search}`;
  return c.redirect(`/${locale}/sign-in?${new URLSearchParams({ next: path })}`, 303);
});

/** Who is asking, behind `signedIn`. */
export function whoOf(c: Context<AppEnv>): Who {
  if (!c.var.who) throw new Refused({ code: "signed_out" });
  return c.var.who;
}
