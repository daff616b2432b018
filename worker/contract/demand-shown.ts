import type { Demand } from "#domain/matching/demand.ts";
import type { BarringCriterion } from "#domain/matching/match.ts";
import type { RegionCode } from "#domain/territory/regions.ts";

/** Under this many, nobody may be told apart: "fewer than 5". */
const fewest = 5;

/** A figure as it may be shown: exact, or `few` (1 to 4, nobody knows which). */
export type Figure = number | "few";
const shown = (figure: number): Figure => (figure > 0 && figure < fewest ? "few" : figure);

/** Whom an offer would reach, as its body may see it. */
export type DemandShown = {
  served: Figure;
  /** `false`: there are more requests than were read, and every figure is a floor. */
  complete: boolean;
  byRegion: { region: RegionCode; served: Figure }[];
  mostExcluding: { criterion: BarringCriterion; excludes: Figure } | null;
};

export const demandShown = ({ served, complete, byRegion, mostExcluding }: Demand): DemandShown => ({
  served: shown(served),
  complete,
  byRegion: byRegion.map((each) => ({ region: each.region, served: shown(each.served) })),
  mostExcluding: mostExcluding && { criterion: mostExcluding.criterion, excludes: shown(mostExcluding.excludes) },
});
