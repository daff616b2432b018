import { nearestCover } from "#domain/territory/nearest-cover.ts";
import type { Level } from "#domain/territory/territory.ts";
import type { Judge } from "./ruling.ts";

/** One of the offer's territories is the province, its region or the country; the nearer, the better. */
export const judgeTerritory: Judge<"territory"> = ({ province }, offer) => {
  const cover = nearestCover(offer.territories, province);
  if (!cover) return { verdict: "unmet", level: null, via: null };
  return { verdict: "met", share: closeness[cover.level], ...cover };
};

const closeness: Record<Level, number> = { province: 1, region: 0.7, country: 0.35 };
