import { commit } from "#db/commit.ts";
import { placesOf } from "#db/offer-lists.ts";
import { offersToRelist } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import { type OfferAdvance, relistOffers, saveOfferSteps, type Versioned } from "#db/write/offers.ts";
import { advanceOffer } from "#domain/offer/advance.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { hasEnded } from "#domain/offer/listing.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** So many offers are looked at in a run, and so many of their places written: what is left waits for the next. */
const atATime = { offers: 50, places: 300 };

/**
 * Once a day has begun in Casablanca: closes the offers whose last day is over, and gives those that open, or whose
 * confirmation has aged, their place in the lists that matching reads. Run again, it changes nothing.
 */
export async function tendOffers({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  const today = casablancaDay(now());
  const [rows] = await db.batch([offersToRelist(db, today, atATime.offers)]);
  const due = firstOf(rows.map((row) => ({ terms: termsOf(offerEntry(row)), version: row.version })));
  if (due.length === 0) return;
  const closings = due.filter(({ terms }) => hasEnded(terms, today)).flatMap((ended) => closing(ended, now()));
  const closed = new Map(closings.map((step) => [step.id, step]));
  const after = due.map(({ terms, version }) => {
    const step = closed.get(terms.id);
    return step ? { terms: { ...terms, state: step.to }, version: step.version } : { terms, version };
  });
  // Whoever acts at the same moment wins: their version is another, and the next run looks again.
  await commit(db, [...saveOfferSteps(db, closings), ...relistOffers(db, after, today)]);
}

/** One at least, and no more than a run may write. */
function firstOf(due: readonly Versioned[]): readonly Versioned[] {
  let places = 0;
  return due.filter(({ terms }, at) => {
    places += placesOf(terms);
    return at === 0 || places <= atATime.places;
  });
}

function closing({ terms: { id, state, body }, version }: Versioned, at: number): readonly OfferAdvance[] {
  const to = advanceOffer({ state, body: body?.id ?? null }, { role: "clock" }, "close");
  return to.ok ? [{ id, step: "close", to: to.value, at, by: "clock", version: version + 1 }] : [];
}
