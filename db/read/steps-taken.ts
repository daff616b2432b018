import { and, desc, eq } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { history, type Noun } from "#db/schema/history.ts";

/** What happened to one thing, newest first, with the names of those who did it while they are known. */
export const stepsTaken = (db: Db, noun: Noun, subject: string) =>
  db
    .select({
      version: history.version,
      step: history.step,
      at: history.at,
      by: history.by,
      reason: history.reason,
      name: accountPerson.name,
    })
    .from(history)
    .leftJoin(accountPerson, eq(accountPerson.account, history.by))
    .where(and(eq(history.noun, noun), eq(history.subject, subject)))
    .orderBy(desc(history.version))
    .limit(20);

/** The last that one thing did, or had done to it, among these steps. */
export const lastStepAmong = (db: Db, noun: Noun, subject: string, steps: readonly string[]) =>
  db
    .select({ step: history.step })
    .from(history)
    .where(and(eq(history.noun, noun), eq(history.subject, subject), among(history.step, steps)))
    .orderBy(desc(history.version))
    .limit(1);
