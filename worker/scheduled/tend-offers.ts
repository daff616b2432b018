import { commit } from "#db/commit.ts";
import { offersToRelist } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import { type OfferAdvance, relistOffers, saveOfferSteps } from "#db/write/offers.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { advanceOffer } from "#domain/offer/advance.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { hasEnded } from "#domain/offer/listing.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** So few at a time that a run stays within the time of one request; what is left waits an hour. */
const atATime = 50;

/**
 * Once a day has begun in Casablanca: closes the offers whose last day is over, and gives those that open, or whose
 * confirmation has aged, their place in the lists that matching reads. Run again, it changes nothing.
 */
export async function tendOffers({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  const today = casablancaDay(now());
  const [rows] = await db.batch([offersToRelist(db, today, atATime)]);
  if (rows.length === 0) return;
  const offers = rows.map((row) => ({ terms: termsOf(offerEntry(row)), version: row.version }));
  const closings = offers
    .filter(({ terms }) => hasEnded(terms, today))
    .flatMap(({ terms, version }) => closing(terms, version, now()));
  const closed = new Map(closings.map(({ id, to }) => [id, to]));
  const after = offers.map(({ terms }) => ({ ...terms, state: closed.get(terms.id) ?? terms.state }));
  // Somebody who acts at the same moment wins; the next hour looks again.
  await commit(db, [...saveOfferSteps(db, closings), ...relistOffers(db, after, today)]);
}

function closing({ id, state }: OfferTerms, version: number, at: number): readonly OfferAdvance[] {
  const to = advanceOffer({ state }, { role: "clock" }, "close");
  return to.ok ? [{ id, step: "close", to: to.value, at, by: "clock", version: version + 1 }] : [];
}
