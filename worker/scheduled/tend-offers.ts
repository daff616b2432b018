import { commit } from "#db/commit.ts";
import { placesOf } from "#db/offer-lists.ts";
import { offersToRelist } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import { saveConfirmationLetters } from "#db/write/confirmation-letters.ts";
import { type OfferAdvance, relistOffers, saveOfferSteps, type Versioned } from "#db/write/offers.ts";
import { saveLetters } from "#db/write/outbox.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { advanceOffer } from "#domain/offer/advance.ts";
import { daysAskedOn, isUnconfirmed } from "#domain/offer/confirmation.ts";
import { termsOf } from "#domain/offer/entry.ts";
import type { OfferStep } from "#domain/offer/lifecycle.ts";
import { hasEnded } from "#domain/offer/listing.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { confirmationLetters } from "./confirmation-letters.ts";

/** So many offers are looked at in a run, and so many of their places written: what is left waits for the next. */
const atATime = { offers: 50, places: 300 };

/**
 * Once a day has begun in Casablanca: closes the offers whose last day is over, pauses those that went unconfirmed,
 * reminds the bodies that are to confirm, and gives those that open, or whose confirmation has aged, their place in the
 * lists that matching reads. Run again, it changes nothing.
 */
export async function tendOffers({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  const today = casablancaDay(now());
  const [rows] = await db.batch([offersToRelist(db, today, atATime.offers)]);
  const due = firstOf(rows.map((row) => ({ terms: termsOf(offerEntry(row)), version: row.version })));
  if (due.length === 0) return;
  const tended = due.map((seen) => tend(seen, today, now()));
  const steps = tended.flatMap(({ step }) => step ?? []);
  const after = tended.map(({ after }) => after);
  const { asking, telling } = await confirmationLetters({ db, now }, tended, today);
  // Whoever acts at the same moment wins: their version is another, and the next run looks again.
  await commit(db, [
    ...saveOfferSteps(db, steps),
    ...relistOffers(db, after, today),
    saveConfirmationLetters(db, asking, daysAskedOn(today)),
    saveLetters(db, telling),
  ]);
}

/** One at least, and no more than a run may write. */
function firstOf(due: readonly Versioned[]): readonly Versioned[] {
  let places = 0;
  return due.filter(({ terms }, at) => {
    places += placesOf(terms);
    return at === 0 || places <= atATime.places;
  });
}

/** An offer as the clock leaves it, with the step it took, if any. */
export type Tended = { after: Versioned; step: OfferAdvance | null };

function tend({ terms, version }: Versioned, today: LocalDate, at: number): Tended {
  const step = stepDue(terms, today);
  const to = step && advanceOffer({ state: terms.state, body: terms.body?.id ?? null }, { role: "clock" }, step);
  if (!step || !to?.ok) return { after: { terms, version }, step: null };
  const next = version + 1;
  return {
    after: { terms: { ...terms, state: to.value }, version: next },
    step: { id: terms.id, step, to: to.value, at, by: "clock", version: next },
  };
}

function stepDue(terms: OfferTerms, today: LocalDate): OfferStep | null {
  if (hasEnded(terms, today)) return "close";
  return isUnconfirmed(terms, today) ? "pause" : null;
}
