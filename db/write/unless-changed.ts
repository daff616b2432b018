import { sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { journal } from "#db/schema/history.ts";
import { introduction, introductionHistory } from "#db/schema/introductions.ts";

/** Refuses the batch when a step of an introduction was taken since this version: it is dated a second time, which its key forbids. */
export const unlessStepped = (db: Db, { id, version }: { id: string; version: number }) =>
  db.insert(introductionHistory).select(
    sql`SELECT introduction, version, step, at, by, reason FROM ${introductionHistory} WHERE introduction = ${id}
      AND version = ${version} AND NOT EXISTS (SELECT 1 FROM ${introduction} AS i WHERE i.id = ${id} AND i.version = ${version})`,
  );

/** A case as somebody saw it: at a version, in somebody's hands or in nobody's. */
type InHands = { id: string; version: number; from: string | null };

/** Refuses the batch when a case is no longer as it was seen: its line of the journal is written a second time. */
export const unlessInOtherHands = (db: Db, { id, version, from }: InHands, line: string) =>
  db.insert(journal).select(
    sql`SELECT id, at, by, what, noun, subject FROM ${journal} WHERE id = ${line} AND NOT EXISTS (SELECT 1
      FROM ${introduction} AS i WHERE i.id = ${id} AND i.version = ${version} AND i.assignee IS ${from})`,
  );
