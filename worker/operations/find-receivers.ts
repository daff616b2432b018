import type { CaseRequest } from "#db/read/case.ts";
import type { TriedRow } from "#db/read/introductions.ts";
import { listOffers } from "#db/read/offers.ts";
import { availabilityOf, offerEntry } from "#db/rows.ts";
import { isOpen } from "#domain/introduction/open.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import { isListed } from "#domain/offer/listing.ts";
import { meanings } from "#domain/text/meanings.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { factsOfCase } from "./consider-offer.ts";
import { candidates, foundIn, offersSpokenOf, surveyOf } from "./find-matches.ts";
import { candidatesIn } from "./proposals-of.ts";

/** So many matches are looked at, for those that were not tried; so many are shown, and of those found by words. */
const looked = 25;
const shown = 8;
const searched = 20;

/**
 * The offers that a case may be handed over to: what fits its request best, of named bodies that were not tried; and what
 * is found by words, of those that do not have it now. Two round trips.
 */
export async function findReceivers(
  { db, now }: Pick<Deps, "db" | "now">,
  request: CaseRequest,
  tried: readonly TriedRow[],
  text: string,
): Promise<readonly OfferEntry[]> {
  const facts = factsOfCase(request);
  const terms = [...meanings(text).keys()].slice(0, 6);
  const [lists, attested, byWords] = await db.batch([
    ...candidates(db, facts),
    listOffers(db, { terms, limit: terms.length === 0 ? 0 : searched }),
  ]);
  const surveyed = surveyOf(facts, [lists, attested], now());
  const [rows] = await db.batch([offersSpokenOf(db, surveyed, looked)]);
  const found = foundIn(surveyed, rows, looked);
  const before = new Set(tried.map(({ body }) => body));
  const fitting = candidatesIn(found, facts, now())
    .matches.filter(({ body, isSilent }) => body !== null && !before.has(body) && !isSilent)
    .flatMap(({ assessment }) => found.entries.get(assessment.offerId) ?? [])
    .slice(0, shown);
  if (terms.length === 0) return fitting;
  const first = byWordsOnly(byWords, tried, casablancaDay(now()));
  return [...first, ...fitting.filter(({ id }) => first.every((each) => each.id !== id))];
}

/** What was searched for comes first: open offers of named bodies that do not have the case. */
function byWordsOnly(
  rows: Awaited<ReturnType<typeof listOffers>>,
  tried: readonly TriedRow[],
  today: string,
): readonly OfferEntry[] {
  const having = new Set(tried.filter(({ state }) => isOpen(state)).map(({ body }) => body));
  return rows
    .filter(
      (row) => row.bodyBasis === "explicit" && !having.has(row.body ?? "") && isListed(availabilityOf(row), today),
    )
    .slice(0, shown)
    .map(offerEntry);
}
