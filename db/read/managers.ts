import { and, eq, sql } from "drizzle-orm";
import { asRows } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { account, accountPerson } from "#db/schema/accounts.ts";
import { member } from "#db/schema/bodies.ts";
import { body } from "#db/schema/directory.ts";

/** Bodies have a few managers; a run of the clock speaks to fifty bodies at most. */
const most = 500;

/**
 * The managers of these bodies, each beside the name of the body and with the days on which they are away. A suspended
 * body has nobody to write to.
 */
export const managersOf = (db: Db, bodies: readonly string[]) =>
  db
    .select({
      id: body.id,
      name: body.name,
      shortName: body.shortName,
      kind: body.kind,
      lang: body.lang,
      standing: body.standing,
      translations: body.translations,
      ownLangs: body.ownLangs,
      account: member.account,
      email: accountPerson.email,
      locale: account.locale,
      absentFrom: member.absentFrom,
      absentUntil: member.absentUntil,
    })
    .from(asRows(bodies, "asked"))
    .crossJoin(member)
    .innerJoin(body, eq(body.id, member.body))
    .innerJoin(account, eq(account.id, member.account))
    .innerJoin(accountPerson, eq(accountPerson.account, member.account))
    .where(
      and(
        eq(member.body, sql`asked.value`),
        sql`${member.role} = 'manager' AND ${member.state} = 'active' AND ${body.standing} <> 'suspended'`,
      ),
    )
    .limit(most);

export type ManagerRow = Awaited<ReturnType<typeof managersOf>>[number];
