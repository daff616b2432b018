import { and, asc, eq, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { bodyClaim } from "#db/schema/bodies.ts";
import { body } from "#db/schema/directory.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** Where a page of the queue begins: after this claim. */
export type ClaimKey = { filedAt: Instant; id: string };

/** One page of the claims that wait for an admin, the oldest first, and one more. What a line shows, and no more. */
export const claimsToVerify = (db: Db, after: ClaimKey | null, limit: number) =>
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
    .leftJoin(body, eq(body.id, bodyClaim.body))
    .where(
      and(
        sql`${bodyClaim.state} = 'pending'`,
        after === null ? everything : sql`(${bodyClaim.filedAt}, ${bodyClaim.id}) > (${after.filedAt}, ${after.id})`,
      ),
    )
    .orderBy(asc(bodyClaim.filedAt), asc(bodyClaim.id))
    .limit(limit + 1);
