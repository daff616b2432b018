import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { account, accountPerson } from "#db/schema/accounts.ts";
import { bodyClaim, member } from "#db/schema/bodies.ts";
import { body } from "#db/schema/directory.ts";
import type { Actor } from "#domain/account/actor.ts";

/** What of the claims somebody may see: admins all, a manager those of their bodies, a claimant their own. */
const visibleTo = (actor: Actor) => {
  if (actor.role !== "person") return sql`0 = 1`;
  if (actor.isAdmin) return everything;
  const managed = actor.memberships
    .filter(({ role, standing }) => role === "manager" && standing !== "suspended")
    .map((membership) => membership.body);
  return sql`(${bodyClaim.account} = ${actor.id} OR ${bodyClaim.body} IN (SELECT value FROM json_each(${JSON.stringify(managed)})))`;
};

const claims = (db: Db) =>
  db
    .select({
      ...getTableColumns(bodyClaim),
      bodyName: sql<string | null>`${body.name}`.as("body_name"),
      bodyVersion: sql<number | null>`${body.version}`.as("body_version"),
      bodyStanding: body.standing,
      claimantName: sql<string | null>`${accountPerson.name}`.as("claimant_name"),
      claimantEmail: sql<string | null>`${accountPerson.email}`.as("claimant_email"),
      claimantLocale: sql<typeof account.$inferSelect.locale>`${account.locale}`.as("claimant_locale"),
      managers:
        sql<number>`(SELECT count(*) FROM ${member} WHERE ${member.body} = ${bodyClaim.body} AND ${member.state} = 'active' AND ${member.role} = 'manager')`.as(
          "managers",
        ),
    })
    .from(bodyClaim)
    .innerJoin(account, eq(account.id, bodyClaim.account))
    .leftJoin(accountPerson, eq(accountPerson.account, bodyClaim.account))
    .leftJoin(body, eq(body.id, bodyClaim.body));
export type ClaimRow = Awaited<ReturnType<typeof claims>>[number];

/** A claim, for whoever may see it. */
export const findClaim = (db: Db, actor: Actor, id: string) =>
  claims(db).where(and(eq(bodyClaim.id, id), visibleTo(actor)));

/** The claims on a body that wait for an answer, for those who may give one. */
export const claimsOnBody = (db: Db, actor: Actor, bodyId: string) =>
  claims(db)
    .where(and(eq(bodyClaim.body, bodyId), sql`${bodyClaim.state} IN ('pending', 'asked')`, visibleTo(actor)))
    .orderBy(desc(bodyClaim.filedAt))
    .limit(10);

/** What a claim is about: a body that is there, or the entry that is proposed, word for word. */
export type ClaimSubject = { body: string } | { proposed: string };

/** How many claims somebody has filed about one thing, ever, and the one of them that is open. */
export const claimsAbout = (db: Db, accountId: string, about: ClaimSubject) =>
  db
    .select({
      filed: sql<number>`count(*)`.as("filed"),
      open: sql<string | null>`max(iif(${bodyClaim.state} IN ('pending', 'asked'), ${bodyClaim.id}, NULL))`.as("open"),
    })
    .from(bodyClaim)
    .where(
      and(
        eq(bodyClaim.account, accountId),
        "body" in about ? eq(bodyClaim.body, about.body) : eq(bodyClaim.proposed, about.proposed),
      ),
    );

/** How many claims somebody has open. */
export const openClaimsOf = (db: Db, accountId: string) =>
  db
    .select({ id: bodyClaim.id, body: bodyClaim.body, version: bodyClaim.version })
    .from(bodyClaim)
    .where(and(eq(bodyClaim.account, accountId), sql`${bodyClaim.state} IN ('pending', 'asked')`))
    .limit(20);
