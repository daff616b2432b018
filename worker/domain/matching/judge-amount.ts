import type { Judge, Ruling } from "./ruling.ts";

/**
 * The amount is not below the offer's floor. A ceiling never bars: above it, the offer covers a part.
 * Money is judged only where it is what the two share.
 */
export const judgeAmount: Judge<"amount"> = ({ needs, amountMad }, offer): Ruling<"amount"> => {
  const { minMad, maxMad } = offer.amount;
  const within = { verdict: "met", minMad, maxMad, coversMad: null } as const;
  if (!needs.includes("financing") || !offer.needs.includes("financing")) return within;
  if (amountMad === null) return minMad === null ? within : { ...within, verdict: "unknown" };
  if (minMad !== null && amountMad < minMad) return { ...within, verdict: "unmet" };
  if (maxMad !== null && amountMad > maxMad) return { ...within, share: 0.5, coversMad: maxMad };
  return within;
};
