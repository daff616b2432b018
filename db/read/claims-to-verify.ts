import { and, asc, eq, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { bodyClaim } from "#db/schema/bodies.ts";
import { body } from "#db/schema/directory.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** Where a page of the queue begins: after this claim. */
export type ClaimKey = { filedAt: Instant; id: string };

/** What a line of a list of claims shows, and no more. */
const claimLines = (db: Db) =>
  db
    .select({
      id: bodyClaim.id,
      filedAt: bodyClaim.filedAt,
      body: bodyClaim.body,
      proposed: bodyClaim.proposed,
      bodyName: sql<string | null>`${body.name}`.as("body_name"),
      verifiedOn: body.verifiedOn,
      claimant: sql<string | null>`${accountPerson.name}`.as("claimant"),
    })
    .from(bodyClaim)
    .leftJoin(accountPerson, eq(accountPerson.account, bodyClaim.account))
    .leftJoin(body, eq(body.id, bodyClaim.body));
export type ClaimLine = Awaited<ReturnType<typeof claimLines>>[number];

/** One page of the claims that wait for an admin, the oldest first, and one more. */
export const claimsToVerify = (db: Db, after: ClaimKey | null, limit: number) =>
  claimLines(db)
    .where(
      and(
        sql`${bodyClaim.state} = 'pending'`,
        after === null ? everything : sql`(${bodyClaim.filedAt}, ${bodyClaim.id}) > (${after.filedAt}, ${after.id})`,
      ),
    )
    .orderBy(asc(bodyClaim.filedAt), asc(bodyClaim.id))
    .limit(limit + 1);

/** The claims that wait for an answer of whoever filed them, the oldest first: a few. */
export const claimsAsked = (db: Db, most: number) =>
  claimLines(db)
    .where(sql`${bodyClaim.state} = 'asked'`)
    .orderBy(asc(bodyClaim.filedAt), asc(bodyClaim.id))
    .limit(most);
