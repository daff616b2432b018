import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { bodyClaim, bodyContact, claimDoubt, member } from "#db/schema/bodies.ts";
import { body } from "#db/schema/directory.ts";

/** The body that a claim is about; none, when it proposes one. */
const bodyOf = (claim: string) => sql`(SELECT ${bodyClaim.body} FROM ${bodyClaim} WHERE ${bodyClaim.id} = ${claim})`;

/** What the directory says of the body of a claim. */
export const claimedBody = (db: Db, claim: string) =>
  db
    .select()
    .from(body)
    .where(eq(body.id, bodyOf(claim)));

/** How the body of a claim is reached, as admins found it, newest first. */
export const contactsOfClaimed = (db: Db, claim: string) =>
  db
    .select()
    .from(bodyContact)
    .where(eq(bodyContact.body, bodyOf(claim)))
    .orderBy(desc(bodyContact.at))
    .limit(20);

/** Who runs the body of a claim already. */
export const managersOfClaimed = (db: Db, claim: string) =>
  db
    .select({ account: member.account, name: accountPerson.name, email: accountPerson.email })
    .from(member)
    .innerJoin(accountPerson, eq(accountPerson.account, member.account))
    .where(and(eq(member.body, bodyOf(claim)), eq(member.state, "active"), eq(member.role, "manager")))
    .orderBy(asc(member.account))
    .limit(10);

/** The claims on a body that nobody has decided, newest first. */
export const openClaimsOn = (db: Db, bodyId: string) =>
  db
    .select({ id: bodyClaim.id, claimant: accountPerson.name })
    .from(bodyClaim)
    .leftJoin(accountPerson, eq(accountPerson.account, bodyClaim.account))
    .where(and(eq(bodyClaim.body, bodyId), sql`${bodyClaim.state} IN ('pending', 'asked')`))
    .orderBy(desc(bodyClaim.filedAt))
    .limit(10);

/** What managers in place said of a claim, each at its step. */
export const doubtsAbout = (db: Db, claim: string) =>
  db
    .select({ version: claimDoubt.version, words: claimDoubt.words })
    .from(claimDoubt)
    .where(eq(claimDoubt.claim, claim))
    .orderBy(desc(claimDoubt.version))
    .limit(20);
