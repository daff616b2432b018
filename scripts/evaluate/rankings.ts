import type { RequestFacts } from "#domain/matching/facts.ts";
import { judge } from "#domain/matching/judge.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { nearestCover } from "#domain/territory/nearest-cover.ts";
import { provinces } from "#domain/territory/provinces.ts";
import { regionOf } from "#domain/territory/territory.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** A way to rank offers, handed in in the order of their publication: their ids, best first. */
export type Ranking = (request: RequestFacts, offers: readonly OfferTerms[], today: LocalDate) => readonly string[];

const wasl: Ranking = (request, offers, today) => judge(request, offers, today).matches.map(({ offerId }) => offerId);

/** What a directory with two filters shows: whatever is open for one of the needs, somewhere in the region or everywhere. */
const needAndRegion: Ranking = ({ needs, province }, offers) => {
  const isInRegion = ({ territories }: OfferTerms) =>
    territories.some((territory) =>
      territory in provinces
        ? regionOf(territory as keyof typeof provinces) === regionOf(province)
        : territory === "MA" || territory === regionOf(province),
    );
  return offers
    .filter((offer) => offer.state === "open" && offer.needs.some((need) => needs.includes(need)) && isInRegion(offer))
    .map(({ id }) => id);
};

/** What may be proposed, as it was published. */
const eligibility: Ranking = (request, offers, today) => {
  const eligible = new Set(wasl(request, offers, today));
  return offers.filter(({ id }) => eligible.has(id)).map(({ id }) => id);
};

/** What may be proposed: more needs first, then the nearer. Simple, and hard to beat. */
const needsThenNearest: Ranking = (request, offers, today) => {
  const eligible = new Set(eligibility(request, offers, today));
  const covered = (offer: OfferTerms) => offer.needs.filter((need) => request.needs.includes(need)).length;
  const distance = (offer: OfferTerms) =>
    ["province", "region", "country"].indexOf(nearestCover(offer.territories, request.province)?.level ?? "");
  return offers
    .filter(({ id }) => eligible.has(id))
    .toSorted((one, other) => covered(other) - covered(one) || distance(one) - distance(other))
    .map(({ id }) => id);
};

export const rankings = {
  Wasl: wasl,
  "need × region, as published": needAndRegion,
  "eligible, as published": eligibility,
  "eligible, most needs, nearest": needsThenNearest,
} as const satisfies Record<string, Ranking>;
