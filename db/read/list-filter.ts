import { isProvince, isRegion, lineage, provincesOf, type Territory } from "#domain/territory/territory.ts";
import type { Meaning } from "#domain/text/meanings.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";
import type { Need } from "#domain/vocabulary/needs.ts";

/** What a list is filtered by, and the page of it that is asked. */
export type ListFilter = {
  territory?: Territory | undefined;
  need?: Need | undefined;
  kind?: BodyKind | undefined;
  /** What the words that are searched mean: an entry has them all. */
  terms: readonly Meaning[];
  /** The key of the last entry seen. */
  after?: string | undefined;
  limit: number;
};

/** The territories that concern a reader of this one: what covers a province; what serves any part of a region. */
export function concerning(territory: Territory): readonly Territory[] {
  if (isProvince(territory)) return lineage(territory);
  if (isRegion(territory)) return [territory, ...provincesOf(territory), "MA"];
  return ["MA"];
}
