import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { Group } from "#domain/vocabulary/groups.ts";
import type { LegalForm } from "#domain/vocabulary/legal-forms.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import type { Sector } from "#domain/vocabulary/sectors.ts";
import type { Stage } from "#domain/vocabulary/stages.ts";

/** "None of these": a fact of requests only, alone in its list, met by no restriction. */
export const noGroup = "none";

/**
 * What matching reads of a request. Everything but the place and the needs may be unsaid:
 * `null`, an empty list and an empty text all mean *not said*, never *no*.
 */
export type RequestFacts = {
  province: ProvinceCode;
  /** 1 to 12 codes, most important first, none twice. */
  needs: readonly Need[];
  stage: Stage | null;
  sectors: readonly Sector[];
  legalForm: LegalForm | null;
  /** Whole years, 0 to 120, of the person who carries the project. */
  age: number | null;
  groups: readonly (Group | typeof noGroup)[];
  /** Dirhams, 0 or more. */
  amountMad: number | null;
  /** The project in its author's words, at most 2,000 characters. */
  text: string;
};
