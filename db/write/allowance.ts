import { lt, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { allowance } from "#db/schema/accounts.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** So many times under a key, in a span of milliseconds that begins with the first. */
export type Allowance = { key: string; most: number; span: number };

/** Counts one use under each key; `when`: only if this holds. A span that is over begins anew. */
export const takeAllowances = (db: Db, allowances: readonly Allowance[], at: Instant, when = sql`1 = 1`) =>
  db
    .insert(allowance)
    .select(
      sql`SELECT value ->> 'key', 1, ${at} + (value ->> 'span') FROM json_each(${JSON.stringify(allowances)}) WHERE ${when}`,
    )
    .onConflictDoUpdate({
      target: allowance.key,
      set: {
        used: sql`iif(${allowance.until} <= ${at}, 1, ${allowance.used} + 1)`,
        until: sql`iif(${allowance.until} <= ${at}, excluded.until, ${allowance.until})`,
      },
    });

/** Holds while none of the allowances is used up: to be asked after they were taken. */
export const withinAllowances = (allowances: readonly Allowance[]) =>
  sql`NOT EXISTS (SELECT 1 FROM json_each(${JSON.stringify(allowances)}) AS asked CROSS JOIN ${allowance}
    ON ${allowance.key} = asked.value ->> 'key' WHERE ${allowance.used} > asked.value ->> 'most')`;

/** The allowances that are used up, with the moment at which they begin anew. */
export const spentAllowances = (db: Db, allowances: readonly Allowance[]) =>
  db
    .select({ key: allowance.key, until: allowance.until })
    .from(sql`json_each(${JSON.stringify(allowances)}) AS asked`)
    .crossJoin(allowance)
    .where(sql`${allowance.key} = asked.value ->> 'key' AND ${allowance.used} > asked.value ->> 'most'`);

export const dropOldAllowances = (db: Db, now: Instant) => db.delete(allowance).where(lt(allowance.until, now));
