import { and, eq, type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { eachPlace, listed, placesOfListed } from "#db/offer-lists.ts";
import { offerRow } from "#db/offer-row.ts";
import { offer, offerHistory, offerNeed, offerReach, offerTerm, offerTerritory } from "#db/schema/directory.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { type OfferEntry, searchedMeanings, termsOf } from "#domain/offer/entry.ts";
import type { OfferState, OfferStep } from "#domain/offer/lifecycle.ts";
import { relistOn } from "#domain/offer/listing.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";

/** A step of an offer: who took it, when, and what it leads to. */
export type OfferAdvance = { id: string; step: OfferStep; to: OfferState; at: Instant; by: string; version: number };

/** Saves an offer whole, at the step that changes it, with every list that it stands in, as of a day. */
export const saveOffer = (db: Db, entry: OfferEntry, advance: OfferAdvance, today: LocalDate) => {
  const saved = { ...entry, state: advance.to };
  return [
    upsertOffer(db, saved, advance.version),
    db.insert(offerHistory).values(historyOf(advance)),
    db.delete(offerNeed).where(eq(offerNeed.offer, entry.id)),
    db.insert(offerNeed).select(each(entry.needs, entry.id)),
    db.delete(offerTerritory).where(eq(offerTerritory.offer, entry.id)),
    db.insert(offerTerritory).select(each(entry.territories, entry.id)),
    db.delete(offerTerm).where(eq(offerTerm.offer, entry.id)),
    db.insert(offerTerm).select(each(searchedMeanings(entry), entry.id)),
    ...relistOffers(db, [{ terms: termsOf(saved), version: advance.version }], today),
  ] as const;
};

const historyOf = ({ id, version, step, at, by }: OfferAdvance) => ({ offer: id, version, step, at, by });

/**
 * Dates the steps, with their author, and takes the offers where they lead; of two who take the same version, the second
 * is refused. Their lists are for `relistOffers`.
 */
export const saveOfferSteps = (db: Db, steps: readonly OfferAdvance[]) => {
  const taken = JSON.stringify(steps.map(({ id, version, step, at, by, to }) => [id, version, step, at, by, to]));
  return [
    db
      .insert(offerHistory)
      .select(sql`SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(${taken})`),
    db
      .update(offer)
      .set({ version: sql`taken.value ->> 1`, state: sql`taken.value ->> 5` })
      .from(sql`json_each(${taken}) AS taken`)
      .where(eq(offer.id, sql`taken.value ->> 0`)),
  ] as const;
};

/** An offer as it was read, or as the same batch leaves it. */
export type Versioned = { terms: OfferTerms; version: number };

/**
 * Makes anew the places of offers in the lists that matching reads, and the day on which they are looked at again. An
 * offer that somebody changed meanwhile, so that its version is another, is left as they made it.
 */
export const relistOffers = (db: Db, offers: readonly Versioned[], today: LocalDate) => {
  const places = JSON.stringify(offers.map(({ terms }) => listed(terms, today)).filter((each) => each !== null));
  const again = JSON.stringify(offers.map(({ terms, version }) => [terms.id, version, relistOn(terms, today)]));
  const unchanged = sql`SELECT ${offer.id} FROM json_each(${again}) AS again
    CROSS JOIN ${offer} ON ${offer.id} = again.value ->> 0 AND ${offer.version} = again.value ->> 1`;
  return [
    db.delete(offerReach).where(sql`${offerReach.offer} IN (${unchanged})`),
    db.insert(offerReach).select(
      sql`SELECT ${sql.raw(placesOfListed)} FROM json_each(${places}) AS listed, ${sql.raw(eachPlace)}
        WHERE listed.value ->> 'offer' IN (${unchanged})`,
    ),
    db
      .update(offer)
      .set({ relistOn: sql`again.value ->> 2` })
      .from(sql`json_each(${again}) AS again`)
      .where(and(eq(offer.id, sql`again.value ->> 0`), eq(offer.version, sql`again.value ->> 1`))),
  ] as const;
};

/** One row for each value, beside the offer: one parameter, however many. */
const each = (values: readonly string[], id: string): SQLWrapper & ReturnType<typeof sql> =>
  sql`SELECT DISTINCT value, ${id} FROM json_each(${JSON.stringify(values)})`;

function upsertOffer(db: Db, entry: OfferEntry, version: number) {
  const { id, ...columns } = { ...offerRow(entry), version };
  return db
    .insert(offer)
    .values({ id, ...columns })
    .onConflictDoUpdate({ target: offer.id, set: columns });
}
