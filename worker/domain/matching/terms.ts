import type { Standing } from "#domain/body/lifecycle.ts";
import type { OfferState } from "#domain/offer/lifecycle.ts";
import type { Territory } from "#domain/territory/territory.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { Group } from "#domain/vocabulary/groups.ts";
import type { LegalForm } from "#domain/vocabulary/legal-forms.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import type { Sector } from "#domain/vocabulary/sectors.ts";
import type { Stage } from "#domain/vocabulary/stages.ts";

/** How sure we are of the territory: said by the source, or only seen at work there. */
export type TerritoryBasis = "stated" | "attested-only";
/** How sure we are of the body: named by the source, or "probably", or "reported by" (design §9). */
export type BodyBasis = "explicit" | "probable" | "reported";

/** What matching reads of the body behind an offer. */
export type BodyTerms = {
  id: string;
  basis: BodyBasis;
  standing: Standing;
  /** Share of introductions answered in time, 0 to 1; `null` until there are any. */
  answered: number | null;
};

/**
 * What matching reads of an offer. A list that is empty, and a bound that is `null`, mean *open to all*;
 * but `needs` and `territories` must each hold one for the offer to be matchable.
 */
export type OfferTerms = {
  id: string;
  body: BodyTerms | null;
  state: OfferState;
  needs: readonly Need[];
  territories: readonly Territory[];
  territoryBasis: TerritoryBasis;
  stages: readonly Stage[];
  legalForms: readonly LegalForm[];
  groups: readonly Group[];
  /** Whole years, both ends included. */
  age: { min: number | null; max: number | null };
  /** Dirhams, both ends included. */
  amount: { minMad: number | null; maxMad: number | null };
  opensOn: LocalDate | null;
  /** The last day counts, to its last minute. */
  closesOn: LocalDate | null;
  /** `null`: not limited. */
  placesLeft: number | null;
  /** A preference, never a bar. */
  focusSectors: readonly Sector[];
  /** The day on which the body last confirmed the offer; `null`: never. */
  confirmedOn: LocalDate | null;
  /** What its name and description speak of, whatever the language: each meaning once, between spaces (`spaced`). */
  words: string;
};

/** Introductions of the last 30 days, by body; a body that is not there had none. */
export type Loads = ReadonlyMap<string, number>;
