import { commit, type Statements } from "#db/commit.ts";
import { newOffer, requestsAfter, triedForRequests } from "#db/read/new-offers.ts";
import { availabilityOf, json, list, offerEntry, requestCodes } from "#db/rows.ts";
import { saveNewIntroductions } from "#db/write/introductions.ts";
import { dropOfferToPropose, saveLookedThrough } from "#db/write/new-offers.ts";
import { servesAnew } from "#domain/introduction/new-offer.ts";
import { isSilent } from "#domain/introduction/open.ts";
import { assess } from "#domain/matching/assess.ts";
import type { Assessment } from "#domain/matching/match.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { isListed } from "#domain/offer/listing.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { newProposal } from "#worker/operations/proposals-of.ts";

/** So many requests are looked through in a run, and so many proposals made at most. */
const atATime = { requests: 200, proposals: 20 };

type Row = Awaited<ReturnType<typeof newOffer>>[number];
type Waiting = Awaited<ReturnType<typeof requestsAfter>>[number] & { assessment: Assessment };

/**
 * Looks through the waiting requests for an offer that is new to matching, some at a time, and proposes it to the team for
 * those that it would serve: whatever state the ladder of a request is in, dead ends too (design §4).
 */
export async function proposeNewOffers({ db, now, newId }: Deps): Promise<void> {
  const [[row]] = await db.batch([newOffer(db)]);
  if (!row) return;
  const today = casablancaDay(now());
  if (row.body === null || row.bodyBasis !== "explicit" || !isListed(availabilityOf(row), today)) {
    await commit(db, [dropOfferToPropose(db, row.id)]);
    return;
  }
  const [requests] = await db.batch([requestsAfter(db, row.after, atATime.requests)]);
  const served = requests.flatMap((request) => judged(request, row, today)).slice(0, atATime.proposals);
  const begun = served.length === 0 ? [] : await proposals({ db, now, newId }, row, served);
  await commit(db, [...saveNewIntroductions(db, begun), onwards(db, row, requests, served)] as unknown as Statements);
}

function judged(request: Omit<Waiting, "assessment">, row: Row, today: string): readonly Waiting[] {
  if (request.state !== "submitted") return [];
  const assessment = assess({ ...request, ...requestCodes(request), text: "" }, termsOf(offerEntry(row)), today);
  return assessment.verdict === "not-eligible" ? [] : [{ ...request, assessment }];
}

async function proposals({ db, now, newId }: Pick<Deps, "db" | "now" | "newId">, row: Row, served: readonly Waiting[]) {
  const [tried] = await db.batch([
    triedForRequests(
      db,
      served.map(({ id }) => id),
    ),
  ]);
  const offer = { body: row.body ?? "", needs: json(list(needs), row.needs), isSilent: isSilent(row.bodyLapses ?? 0) };
  const wanting = served.filter((request) =>
    servesAnew(
      {
        needs: requestCodes(request).needs,
        isDeadEnd: request.deadEndAt !== null,
        tried: tried
          .filter((each) => each.request === request.id)
          .map(({ body, state, offerNeeds }) => ({
            ...{ body, state, needs: offerNeeds === null ? [] : json(list(needs), offerNeeds) },
          })),
      },
      offer,
    ),
  );
  return wanting.map(({ id, assessment }) =>
    newProposal(
      { body: offer.body, offer: row.id, origin: "new-offer", assessment },
      { request: id, at: now(), newId },
    ),
  );
}

/** Where the next run begins: after the last request that was judged; at the end, the offer is new no longer. */
function onwards(db: Deps["db"], row: Row, requests: readonly { id: string }[], served: readonly Waiting[]) {
  const wasCut = served.length === atATime.proposals;
  const last = wasCut ? served.at(-1)?.id : requests.at(-1)?.id;
  const isAtEnd = !wasCut && requests.length < atATime.requests;
  return isAtEnd || last === undefined
    ? dropOfferToPropose(db, row.id)
    : saveLookedThrough(db, row.id, { from: row.after, to: last });
}
