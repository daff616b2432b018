import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { member } from "#db/schema/bodies.ts";
import { body } from "#db/schema/directory.ts";
import { fold } from "#domain/text/fold.ts";

/** The people who have this address, or whose name begins so, however it is spelled. */
export const peopleFound = (db: Db, question: string) => {
  const name = fold(question.trim());
  return db
    .select()
    .from(accountPerson)
    .where(
      sql`${accountPerson.account} IN (
        SELECT account FROM ${accountPerson} WHERE email = ${question.trim().toLowerCase()}
        UNION SELECT * FROM (SELECT account FROM ${accountPerson}
          WHERE ${name} <> '' AND name_key >= ${name} AND name_key < ${`${name}\u{10ffff}`} ORDER BY name_key LIMIT 10))`,
    )
    .orderBy(asc(accountPerson.nameKey))
    .limit(10);
};

/** The bodies that somebody belongs to, by name. */
export const bodiesOfPerson = (db: Db, account: string) =>
  db
    .select({ id: body.id, name: body.name, lang: body.lang, role: member.role, since: member.since })
    .from(member)
    .innerJoin(body, eq(body.id, member.body))
    .where(sql`${member.account} = ${account} AND ${member.state} = 'active'`)
    .orderBy(asc(body.id))
    .limit(20);

/** More people than any body has accounts for. */
const mostPeople = 40;

/** Who belongs to a body, as the desk of the team shows them. */
export const peopleOfBody = (db: Db, bodyId: string) =>
  db
    .select({
      account: member.account,
      role: member.role,
      since: member.since,
      name: accountPerson.name,
      email: accountPerson.email,
    })
    .from(member)
    .innerJoin(accountPerson, eq(accountPerson.account, member.account))
    .where(and(eq(member.body, bodyId), eq(member.state, "active")))
    .orderBy(asc(member.account))
    .limit(mostPeople);
