import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Need } from "#domain/vocabulary/needs.ts";

/** How many there are; `orMore`: counting stopped there. */
export type Count = { count: number; orMore: boolean };
/** Of one need in one region: the open offers that serve it somewhere, and the requests that wait. */
export type Cell = { need: Need; region: RegionCode; offers: Count; requests: Count };

/** The cells where somebody waits and nothing is offered, most people first. */
export const gapsIn = (cells: readonly Cell[]): readonly Cell[] =>
  cells
    .filter(({ offers, requests }) => offers.count === 0 && requests.count > 0)
    .toSorted((one, other) => other.requests.count - one.requests.count);

/** A region as it was last counted: when, and how many rows were looked at. */
export type CountedRegion = { region: RegionCode; countedAt: Instant; looked: number };

/** How many rows are looked at in a run, more or less; what a region that was never counted is taken for. */
const mostLooked = 2000;
const neverCounted = 500;

/** The regions to count now: never counted, then the longest ago; one at least, and no more than a run may look at. */
export function regionsToCount(counted: readonly CountedRegion[]): readonly RegionCode[] {
  const known = new Map(counted.map((each) => [each.region, each]));
  const waiting = regionCodes
    .map((region) => known.get(region) ?? { region, countedAt: 0, looked: neverCounted })
    .toSorted((one, other) => one.countedAt - other.countedAt);
  let looked = 0;
  return waiting
    .filter((each, at) => {
      looked += each.looked;
      return at === 0 || looked <= mostLooked;
    })
    .map(({ region }) => region);
}
