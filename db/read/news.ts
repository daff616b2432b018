import { and, asc, desc, eq, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { body, offer, offerHistory } from "#db/schema/directory.ts";
import type { Territory } from "#domain/territory/territory.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { offerColumns } from "./columns.ts";
import { concerning } from "./list-filter.ts";

/** What a feed is about: everything, or a need and a territory. */
export type About = { need?: Need | undefined; territory?: Territory | undefined };

/** How many publications and closing days are looked at, whatever a feed is about; and how many offers it tells of. */
const publicationsLooked = 60;
const closingsLooked = 120;
const told = 30;

/** Its codes stand in quotes in the columns: none is found inside another. */
const holds = (column: SQLWrapper, code: string): SQL => sql`instr(${column}, ${`"${code}"`}) > 0`;

const concerns = ({ need, territory }: About, needs: SQLWrapper, territories: SQLWrapper) =>
  and(
    need === undefined ? everything : holds(needs, need),
    territory === undefined ? everything : or(...concerning(territory).map((code) => holds(territories, code))),
  );

/** Whoever offers it takes cases now, as matching wants it: not suspended, not paused, not away. */
const isTaking = sql`coalesce(${body.standing}, 'active') = 'active'`;

/** When something of an offer changed last. */
const changedAt = sql<number | null>`(SELECT step.at FROM offer_history AS step
  WHERE step.offer = offer.id ORDER BY step.version DESC LIMIT 1)`.as("changed_at");

/** The open offers among the last to be published or opened again, newest first; one that was both stands there twice. */
export function offersPublished(db: Db, about: About) {
  const last = db
    .select({ offer: offerHistory.offer, at: offerHistory.at })
    .from(offerHistory)
    .where(sql`step IN ('publish', 'reopen')`)
    .orderBy(desc(offerHistory.at))
    .limit(publicationsLooked)
    .as("last");
  return db
    .select({ ...offerColumns, changedAt, publishedAt: sql<number>`${last.at}`.as("published_at") })
    .from(last)
    .innerJoin(offer, eq(offer.id, last.offer))
    .leftJoin(body, eq(body.id, offer.body))
    .where(and(eq(offer.state, "open"), isTaking, concerns(about, offer.needs, offer.territories)))
    .orderBy(desc(last.at))
    .limit(told);
}

/** The open offers that close next, from a day on, nearest first. */
export function offersClosing(db: Db, about: About, from: LocalDate) {
  const next = db
    .select({ id: offer.id, closesOn: offer.closesOn, needs: offer.needs, territories: offer.territories })
    .from(offer)
    .where(sql`state = 'open' AND closes_on IS NOT NULL AND closes_on >= ${from}`)
    .orderBy(asc(offer.closesOn), asc(offer.id))
    .limit(closingsLooked)
    .as("next");
  return db
    .select({ ...offerColumns, changedAt })
    .from(next)
    .innerJoin(offer, eq(offer.id, next.id))
    .leftJoin(body, eq(body.id, offer.body))
    .where(and(isTaking, concerns(about, next.needs, next.territories)))
    .orderBy(asc(next.closesOn), asc(next.id))
    .limit(told);
}
