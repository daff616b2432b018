import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { among } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { eachPlace, listed, placesOfListed } from "#db/offer-lists.ts";
import { offerRow } from "#db/offer-row.ts";
import {
  body as bodies,
  link,
  offer,
  offerHistory,
  offerNeed,
  offerReach,
  offerTerm,
  offerTerritory,
} from "#db/schema/directory.ts";
import { offerToPropose } from "#db/schema/introductions.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { type OfferEntry, searchedMeanings, termsOf } from "#domain/offer/entry.ts";
import type { OfferState, OfferStep } from "#domain/offer/lifecycle.ts";
import { relistOn } from "#domain/offer/listing.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";

/** A step of an offer: who took it, when, and what it leads to. */
export type OfferAdvance = { id: string; step: OfferStep; to: OfferState; at: Instant; by: string; version: number };

/** An offer as the last of its steps leaves it, with the steps that lead there, in order. */
export type OfferSave = { entry: OfferEntry; steps: readonly [OfferAdvance, ...OfferAdvance[]] };

/** Saves an offer whole, at the step that changes it, with every list that it stands in, as of a day. */
export const saveOffer = (db: Db, entry: OfferEntry, advance: OfferAdvance, today: LocalDate) =>
  saveOffers(db, [{ entry, steps: [advance] }], today);

/**
 * Saves offers whole, each at the steps that change it, with every list that they stand in, as of a day: twelve
 * statements, however many. Their rows travel as one parameter, of 2 MB at most: whoever saves many saves a few at a time.
 */
export const saveOffers = (db: Db, saves: readonly OfferSave[], today: LocalDate) => {
  const taken = saves.map(({ entry, steps }) => {
    const { to, version } = steps.at(-1) as OfferAdvance;
    return { entry: { ...entry, state: to }, version };
  });
  const entries = taken.map(({ entry }) => entry);
  return [
    upsertOffers(db, taken),
    db.insert(offerHistory).select(asHistory(saves.flatMap(({ steps }) => steps))),
    db.delete(offerNeed).where(among(offerNeed.offer, entries.map(idOf))),
    db.insert(offerNeed).select(each(entries, ({ needs }) => needs)),
    db.delete(offerTerritory).where(among(offerTerritory.offer, entries.map(idOf))),
    db.insert(offerTerritory).select(each(entries, ({ territories }) => territories)),
    db.delete(offerTerm).where(among(offerTerm.offer, entries.map(idOf))),
    db.insert(offerTerm).select(each(entries, searchedMeanings)),
    knowLinks(db, entries),
    ...relistOffers(
      db,
      taken.map(({ entry, version }) => ({ terms: termsOf(entry), version })),
      today,
    ),
  ] as const;
};

const idOf = ({ id }: OfferEntry): string => id;

const asHistory = (steps: readonly OfferAdvance[]) => {
  const rows = JSON.stringify(steps.map(({ id, version, step, at, by }) => [id, version, step, at, by]));
  return sql`SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(${rows})`;
};

/**
 * Refuses the batch when the body is no longer as it was read: it has other territories, stands otherwise, or has become
 * part of another. The step is dated a second time, which its key forbids.
 */
export const unlessBodyChanged = (db: Db, { id, version }: OfferAdvance, body: { body: string; version: number }) =>
  db.insert(offerHistory).select(
    sql`SELECT offer, version, step, at, by FROM ${offerHistory} WHERE offer = ${id} AND version = ${version}
      AND NOT EXISTS (SELECT 1 FROM ${bodies} WHERE id = ${body.body} AND version = ${body.version} AND merged_into IS NULL)`,
  );

/**
 * Dates the steps, with their author, and takes the offers where they lead; of two who take the same version, the second
 * is refused. Their lists are for `relistOffers`.
 */
export const saveOfferSteps = (db: Db, steps: readonly OfferAdvance[]) => {
  const taken = JSON.stringify(steps.map(({ id, version, to }) => [id, version, to]));
  return [
    db.insert(offerHistory).select(asHistory(steps)),
    db
      .update(offer)
      .set({ version: sql`taken.value ->> 1`, state: sql`taken.value ->> 2` })
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
    waitForRequests(db, places, unchanged),
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

/** An offer that comes into the lists, or is back in them, is held against the waiting requests by the clock. */
const waitForRequests = (db: Db, places: string, unchanged: SQL) =>
  db
    .insert(offerToPropose)
    .select(
      sql`SELECT listed.value ->> 'offer', '', 0 FROM json_each(${places}) AS listed
        WHERE listed.value ->> 'offer' IN (${unchanged})
        AND NOT EXISTS (SELECT 1 FROM ${offerReach} WHERE ${offerReach.offer} = listed.value ->> 'offer')`,
    )
    .onConflictDoNothing();

/** One row for each value of each offer, beside the offer: one parameter, however many. */
const each = (entries: readonly OfferEntry[], valuesOf: (entry: OfferEntry) => readonly string[]) => {
  const lists = JSON.stringify(entries.map((entry) => [entry.id, valuesOf(entry)]));
  return sql`SELECT DISTINCT item.value, list.value ->> 0
    FROM json_each(${lists}) AS list, json_each(list.value -> 1) AS item`;
};

/** The links that offers give, to be checked at the next run of the clock. */
const knowLinks = (db: Db, entries: readonly OfferEntry[]) =>
  db
    .insert(link)
    .select(
      sql`SELECT value, 0, 0, NULL FROM json_each(${JSON.stringify(entries.map((entry) => entry.link))})
        WHERE value IS NOT NULL`,
    )
    .onConflictDoNothing();

/** Every column of an offer, as an insertion names them; `relistOffers` sets the day on which it is looked at again. */
const columns = Object.entries(getTableColumns(offer));
const cells = sql.raw(columns.map(([key]) => `value ->> '${key}'`).join(", "));
const excluded = Object.fromEntries(
  columns
    .filter(([key]) => key !== "id" && key !== "relistOn")
    .map(([key, { name }]) => [key, sql.raw(`excluded."${name}"`)]),
);

function upsertOffers(db: Db, offers: readonly { entry: OfferEntry; version: number }[]) {
  const rows = JSON.stringify(offers.map(({ entry, version }) => ({ ...offerRow(entry), version })));
  return db
    .insert(offer)
    .select(sql`SELECT ${cells} FROM json_each(${rows}) WHERE true`)
    .onConflictDoUpdate({ target: offer.id, set: excluded });
}
