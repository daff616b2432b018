import { sql } from "drizzle-orm";
import { asRows } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { offer } from "#db/schema/directory.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { DaysAsked } from "#domain/offer/confirmation.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/**
 * For each of these bodies that has any: how many open offers it is asked to confirm and how many have gone unconfirmed
 * for too long, the earliest day of confirmation among those asked (of all, and of those not late yet), and the last of
 * the letters that asked (their ids begin with `letters`, then the body, then the day).
 */
export const confirmationsAsked = (
  db: Db,
  bodies: readonly string[],
  { lapsed, fresh, upTo }: DaysAsked,
  letters: string,
) =>
  db
    .select({
      body: sql<string>`asked.value`.as("body"),
      toConfirm: sql<number>`sum(${offer.confirmedOn} > ${lapsed})`.as("to_confirm"),
      unconfirmed: sql<number>`sum(${offer.confirmedOn} <= ${lapsed})`.as("unconfirmed"),
      oldest: sql<LocalDate | null>`min(iif(${offer.confirmedOn} > ${lapsed}, ${offer.confirmedOn}, NULL))`.as(
        "oldest",
      ),
      oldestFresh: sql<LocalDate | null>`min(iif(${offer.confirmedOn} >= ${fresh}, ${offer.confirmedOn}, NULL))`.as(
        "oldest_fresh",
      ),
      lastLetter: sql<string | null>`(SELECT max(${outbox.id}) FROM ${outbox}
        WHERE ${outbox.id} >= ${letters} || asked.value || ':' AND ${outbox.id} < ${letters} || asked.value || ';')`.as(
        "last_letter",
      ),
    })
    .from(asRows(bodies, "asked"))
    .crossJoin(offer)
    .where(
      sql`${offer.body} = asked.value AND ${offer.state} = 'open' AND ${offer.confirmedOn} IS NOT NULL
        AND ${offer.confirmedOn} <= ${upTo}`,
    )
    .groupBy(sql`asked.value`);

export type ConfirmationsAsked = Awaited<ReturnType<typeof confirmationsAsked>>[number];
