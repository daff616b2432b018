import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { accountPerson } from "#db/schema/accounts.ts";
import { offer } from "#db/schema/directory.ts";
import { introduction } from "#db/schema/introductions.ts";
import { bodyCase } from "#db/schema/outcomes.ts";
import { request, requestPerson } from "#db/schema/requests.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { inboxColumns } from "./inbox.ts";

/** Where a case stands in the list of a figure. */
export type BodyCaseKey = { at: Instant; id: string; version: number };
/** So many cases are looked at for one page: those that the body has passed on are among them, and not shown. */
export const bodyCasesLookedAt = 15;

/** The next cases behind a figure of a body, the newest first, as its inbox lists them. `reader`: an account, and its language. */
export const casesOfBody = (
  db: Db,
  { body, what, after }: { body: string; what: string; after: BodyCaseKey | null },
  reader: { account: string; locale: Locale },
) => {
  const beyond =
    after === null ? sql`1 = 1` : sql`(at, introduction, version) < (${after.at}, ${after.id}, ${after.version})`;
  const found = sql`(SELECT at, introduction, version FROM ${bodyCase} WHERE body = ${body} AND what = ${what} AND ${beyond}
    ORDER BY at DESC, introduction DESC, version DESC LIMIT ${bodyCasesLookedAt + 1}) AS found`;
  return db
    .select({
      ...inboxColumns(reader.account, reader.locale),
      at: sql<Instant>`found.at`.as("found_at"),
      place: sql<number>`found.version`.as("found_version"),
    })
    .from(found)
    .crossJoin(introduction)
    .innerJoin(request, eq(request.id, introduction.request))
    .leftJoin(requestPerson, eq(requestPerson.request, introduction.request))
    .leftJoin(offer, eq(offer.id, introduction.offer))
    .leftJoin(accountPerson, eq(accountPerson.account, introduction.assignee))
    .where(eq(introduction.id, sql`found.introduction`))
    .orderBy(desc(sql`found.at`), desc(sql`found.introduction`), desc(sql`found.version`));
};
