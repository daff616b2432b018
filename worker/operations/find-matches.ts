import { attestedLists, attestedOf, candidateLists, candidatesOf } from "#db/read/candidates.ts";
import { offersById } from "#db/read/offers.ts";
import { availabilityOf, offerEntry } from "#db/rows.ts";
import { isSilent } from "#domain/introduction/open.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import type { Judgement } from "#domain/matching/match.ts";
import { conclude, type Survey, survey, undecided } from "#domain/matching/survey.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import { isListed } from "#domain/offer/listing.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** What matching says of a request today, with the offers it speaks of, by id. */
export type Found = {
  judgement: Judgement;
  entries: ReadonlyMap<string, OfferEntry>;
  /** The bodies, of these offers, that let introductions lapse. */
  silent: ReadonlySet<string>;
};

/** Judges the offers that D1 narrowed down, and reads the `limit` best of them: two round trips. */
export async function findMatches(
  { db, now }: Pick<Deps, "db" | "now">,
  facts: RequestFacts,
  limit: number,
): Promise<Found> {
  const surveyed = surveyOf(facts, await db.batch(candidates(db, facts)), now());
  const [rows] = await db.batch([offersSpokenOf(db, surveyed, limit)]);
  return foundIn(surveyed, rows, limit);
}

/** The first trip: what a request is judged against, packed. */
export const candidates = (db: Deps["db"], facts: RequestFacts) =>
  [candidateLists(db, facts), attestedLists(db, facts)] as const;

type ListsRead = readonly [Parameters<typeof candidatesOf>[0], Parameters<typeof attestedOf>[0]];

/** What matching says of the lists that were read, as of a moment, before it is known what the bodies have in hand. */
export function surveyOf(facts: RequestFacts, [lists, attested]: ListsRead, now: number): Survey {
  const { offers, complete } = candidatesOf(lists);
  return survey(facts, offers, casablancaDay(now), { elsewhere: attestedOf(attested), complete });
}

/** The second: the offers that the answer speaks of, and those tied with them, for what their bodies have in hand. */
export const offersSpokenOf = (db: Deps["db"], surveyed: Survey, limit: number) =>
  offersById(db, [
    ...spokenOf(
      surveyed,
      undecided(surveyed, limit).map(({ offer }) => offer.id),
    ),
  ]);

const spokenOf = (said: Pick<Judgement, "plan" | "nearMisses" | "perhaps">, matches: readonly string[]) =>
  new Set([
    ...matches,
    ...said.plan.offers,
    ...said.nearMisses.map(({ offerId }) => offerId),
    ...said.perhaps.map(({ offerId }) => offerId),
  ]);

type Rows = Awaited<ReturnType<typeof offersSpokenOf>>;

/** The judgement, once the offers that it speaks of were read: what a list held and is gone meanwhile is left out. */
export function foundIn(surveyed: Survey, rows: Rows, limit: number): Found {
  const judgement = conclude(surveyed, learntFrom(rows, surveyed.today), limit);
  const shown = spokenOf(
    judgement,
    judgement.matches.map(({ offerId }) => offerId),
  );
  return {
    judgement,
    entries: new Map(rows.filter(({ id }) => shown.has(id)).map((row) => [row.id, offerEntry(row)])),
    silent: new Set(rows.flatMap(({ body, bodyLapses }) => (body !== null && isSilent(bodyLapses ?? 0) ? [body] : []))),
  };
}

const learntFrom = (rows: Rows, today: LocalDate) => ({
  loads: new Map(rows.map(({ body, bodyLoad30 }) => [body ?? "", bodyLoad30 ?? 0])),
  gone: new Set(rows.filter((row) => !isListed(availabilityOf(row), today)).map(({ id }) => id)),
});
