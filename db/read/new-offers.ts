import { and, asc, eq, gt, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { body, offer } from "#db/schema/directory.ts";
import { introduction, offerToPropose } from "#db/schema/introductions.ts";
import { request } from "#db/schema/requests.ts";
import { offerColumns } from "./columns.ts";

/** The first offer that the waiting requests are to be looked through for, and as far as it got. */
export const newOffer = (db: Db) =>
  db
    .select({ ...offerColumns, after: offerToPropose.afterRequest })
    .from(offerToPropose)
    .innerJoin(offer, eq(offer.id, offerToPropose.offer))
    .leftJoin(body, eq(body.id, offer.body))
    .orderBy(asc(offerToPropose.at), asc(offerToPropose.offer))
    .limit(1);

/** The next requests, in the order of their ids, with the facts that matching reads but for the words. */
export const requestsAfter = (db: Db, after: string, most: number) =>
  db
    .select({
      id: request.id,
      state: request.state,
      province: request.province,
      needs: request.needs,
      stage: request.stage,
      sectors: request.sectors,
      legalForm: request.legalForm,
      age: request.age,
      groups: request.groups,
      amountMad: request.amountMad,
      deadEndAt: request.deadEndAt,
    })
    .from(request)
    .where(gt(request.id, after))
    .orderBy(asc(request.id))
    .limit(most);

/** What was tried for these requests: bodies and states, with the needs that were to be met. */
export const triedForRequests = (db: Db, ids: readonly string[]) =>
  db
    .select({
      request: introduction.request,
      body: introduction.body,
      state: introduction.state,
      offerNeeds: sql<string | null>`${offer.needs}`.as("offer_needs"),
    })
    .from(introduction)
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .where(and(among(introduction.request, ids)))
    .limit(800);
