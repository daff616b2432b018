import { candidateOffers, mostCandidates, offersKnownElsewhere } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import { judge } from "#domain/matching/judge.ts";
import type { Judgement } from "#domain/matching/match.ts";
import { type OfferEntry, termsOf } from "#domain/offer/entry.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** What matching says of a request today, with the offers it speaks of, by id. */
export type Found = { judgement: Judgement; entries: ReadonlyMap<string, OfferEntry> };

/** The two statements that read what a request is judged against. */
export const candidates = (db: Deps["db"], facts: RequestFacts) =>
  [candidateOffers(db, facts), offersKnownElsewhere(db, facts)] as const;
type CandidateRows = Awaited<ReturnType<typeof candidateOffers>>;

/** Judges the offers that D1 narrowed down: one round trip. */
export async function findMatches({ db, now }: Pick<Deps, "db" | "now">, facts: RequestFacts): Promise<Found> {
  const [near, elsewhere] = await db.batch(candidates(db, facts));
  return judged(facts, near, elsewhere, now());
}

/** The judgement of rows that were read. */
export function judged(facts: RequestFacts, near: CandidateRows, elsewhere: CandidateRows, now: number): Found {
  const candidates = near.map(offerEntry);
  const known = elsewhere.map(offerEntry);
  const judgement = judge(facts, candidates.map(termsOf), casablancaDay(now), {
    elsewhere: known.map(termsOf),
    complete: near.length < mostCandidates,
  });
  return { judgement, entries: new Map([...candidates, ...known].map((entry) => [entry.id, entry])) };
}
