import type { Demand } from "#domain/matching/demand.ts";
import type { BarringCriterion } from "#domain/matching/match.ts";
import type { RegionCode } from "#domain/territory/regions.ts";

/** Under this many, nobody may be told apart; from there on, figures go by steps of as many. */
const fewest = 5;

/** A figure as it may be shown: none; `few` (1 to 4, nobody knows which); or at least so many, a multiple of five. */
export type Figure = number | "few";
const shown = (figure: number): Figure => (figure > 0 && figure < fewest ? "few" : figure - (figure % fewest));

/** Whom an offer would reach, as its body may see it. */
export type DemandShown = {
  served: Figure;
  byRegion: { region: RegionCode; served: Figure }[];
  mostExcluding: { criterion: BarringCriterion; excludes: Figure } | null;
};

/**
 * Each figure is rounded by itself: the total is not the sum of the regions, nor a region the rest of the total. In steps
 * of five, a region of few beside one other may still be any of 1 to 4; among several it stays open between two numbers at
 * the least, for the regions are left out when they add up to the total in one way only. Two forms that differ by one
 * person read alike but where a step is crossed, and that tells no more than asking for the difference itself: few wait
 * there. That somebody waits or nobody is what the preview is for; whoever asks again and again to learn more is stopped
 * after a while, and stands in the journal.
 */
export function demandShown({ served, byRegion, mostExcluding }: Demand): DemandShown {
  const total = shown(served);
  const regions = byRegion.map((each) => ({ region: each.region, served: shown(each.served) }));
  return {
    served: total,
    byRegion: leavesDoubt(total, regions) ? regions : [],
    mostExcluding: mostExcluding && { criterion: mostExcluding.criterion, excludes: shown(mostExcluding.excludes) },
  };
}

/** Whether the regions may add up to the total in more than one way. Where the total is of few, they would only name them. */
function leavesDoubt(total: Figure, regions: readonly { served: Figure }[]): boolean {
  if (total === "few") return false;
  const least = sum(regions.map(({ served }) => bounds(served).least));
  const most = sum(regions.map(({ served }) => bounds(served).most));
  return least < bounds(total).most && bounds(total).least < most;
}

const bounds = (figure: Figure): { least: number; most: number } =>
  figure === "few" ? { least: 1, most: fewest - 1 } : { least: figure, most: figure + fewest - 1 };

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
