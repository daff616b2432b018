import { eq, type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { reachRows } from "#db/offer-lists.ts";
import { among } from "#db/read/conditions.ts";
import { offer, offerHistory, offerNeed, offerReach, offerTerm, offerTerritory } from "#db/schema/directory.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { type OfferEntry, searchedMeanings, termsOf } from "#domain/offer/entry.ts";
import type { OfferState, OfferStep } from "#domain/offer/lifecycle.ts";
import { relistOn } from "#domain/offer/listing.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";

/** A step of an offer: who took it, when, and what it leads to. */
export type OfferAdvance = { id: string; step: OfferStep; to: OfferState; at: Instant; by: string; version: number };

/** Saves an offer whole, with every list that it stands in, as of a day. */
export const saveOffer = (db: Db, entry: OfferEntry, today: LocalDate) =>
  [
    upsertOffer(db, entry),
    db.delete(offerNeed).where(eq(offerNeed.offer, entry.id)),
    db.insert(offerNeed).select(each(entry.needs, entry.id)),
    db.delete(offerTerritory).where(eq(offerTerritory.offer, entry.id)),
    db.insert(offerTerritory).select(each(entry.territories, entry.id)),
    db.delete(offerTerm).where(eq(offerTerm.offer, entry.id)),
    db.insert(offerTerm).select(each(searchedMeanings(entry), entry.id)),
    ...relistOffers(db, [termsOf(entry)], today),
  ] as const;

/** Dates the steps, with their author, and takes the offers where they lead. Their lists are for `relistOffers`. */
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

/** Makes anew the places of offers in the lists that matching reads, and the day on which they are looked at again. */
export const relistOffers = (db: Db, offers: readonly OfferTerms[], today: LocalDate) => {
  const rows = JSON.stringify(offers.flatMap((terms) => reachRows(terms, today)));
  const again = JSON.stringify(offers.map((terms) => [terms.id, relistOn(terms, today)]));
  return [
    db.delete(offerReach).where(
      among(
        offerReach.offer,
        offers.map(({ id }) => id),
      ),
    ),
    db.insert(offerReach).select(
      sql`SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
        FROM json_each(${rows})`,
    ),
    db
      .update(offer)
      .set({ relistOn: sql`again.value ->> 1` })
      .from(sql`json_each(${again}) AS again`)
      .where(eq(offer.id, sql`again.value ->> 0`)),
  ] as const;
};

/** One row for each value, beside the offer: one parameter, however many. */
const each = (values: readonly string[], id: string): SQLWrapper & ReturnType<typeof sql> =>
  sql`SELECT DISTINCT value, ${id} FROM json_each(${JSON.stringify(values)})`;

function upsertOffer(db: Db, { body, wording, age, amount, ...entry }: OfferEntry) {
  const { id, ...columns } = {
    id: entry.id,
    body: body?.id ?? null,
    bodyBasis: body?.basis ?? null,
    name: wording.original.name,
    summary: wording.original.description,
    notes: wording.original.notes,
    capacity: wording.original.capacity,
    cities: JSON.stringify(wording.original.cities),
    lang: wording.lang,
    translations: JSON.stringify(wording.translations),
    state: entry.state,
    needs: JSON.stringify(entry.needs),
    territories: JSON.stringify(entry.territories),
    territoryBasis: entry.territoryBasis,
    stages: JSON.stringify(entry.stages),
    focusSectors: JSON.stringify(entry.focusSectors),
    legalForms: JSON.stringify(entry.legalForms),
    groups: JSON.stringify(entry.groups),
    ageMin: age.min,
    ageMax: age.max,
    minMad: amount.minMad,
    maxMad: amount.maxMad,
    instrument: entry.instrument,
    interestFree: entry.interestFree === null ? null : Number(entry.interestFree),
    opensOn: entry.opensOn,
    closesOn: entry.closesOn,
    placesLeft: entry.placesLeft,
    confirmedOn: entry.confirmedOn,
    source: JSON.stringify(entry.source),
  };
  return db
    .insert(offer)
    .values({ id, ...columns })
    .onConflictDoUpdate({ target: offer.id, set: columns });
}
