import { eq, getTableColumns, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { checkIn } from "#db/schema/check-ins.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { StuckOn } from "#domain/follow-up/answers.ts";

/** The requests whose ladder is to be climbed, by lot, so that one which cannot be climbed holds up no other; with their words and how to reach their authors. */
export const requestsToClimb = (db: Db, lot: string, most: number) =>
  db
    .select({
      ...getTableColumns(request),
      problem: sql<string | null>`${requestPerson.problem}`.as("problem"),
      beneficiaries: sql<string | null>`${requestPerson.beneficiaries}`.as("beneficiaries"),
      place: sql<string | null>`${requestPerson.place}`.as("place"),
      indicator: sql<string | null>`${requestPerson.indicator}`.as("indicator"),
      email: sql<string | null>`${requestPerson.email}`.as("email"),
      phone: sql<string | null>`${requestPerson.phone}`.as("phone"),
      stuckOn: sql<StuckOn | null>`(SELECT stuck_on FROM ${checkIn} WHERE ${checkIn.request} = ${request.id}
        AND ${checkIn.answeredAt} >= ${request.climbAt} ORDER BY ${checkIn.number} DESC LIMIT 1)`.as("stuck_on"),
    })
    .from(request)
    .leftJoin(requestPerson, eq(requestPerson.request, request.id))
    .where(sql`${request.climbAt} IS NOT NULL`)
    .orderBy(sql`${request.id} < ${lot}`, request.id)
    .limit(most);

export type ToClimb = Awaited<ReturnType<typeof requestsToClimb>>[number];
