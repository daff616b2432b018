import type { ProvinceCode } from "./provinces.ts";
import { type Level, lineage, type Territory } from "./territory.ts";

const levels = ["province", "region", "country"] as const satisfies readonly Level[];

/** The nearest of the territories that covers the province, with its level; `null` when none does. */
export function nearestCover(
  territories: readonly Territory[],
  province: ProvinceCode,
): { level: Level; via: Territory } | null {
  for (const [step, via] of lineage(province).entries()) {
    const level = levels[step];
    if (level && territories.includes(via)) return { level, via };
  }
  return null;
}
