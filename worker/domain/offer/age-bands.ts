import type { OfferTerms } from "#domain/matching/terms.ts";

/** Ages in whole bands of ten years (18–30 is 10–39), so that no question of ages singles somebody out. */
export const inBands = ({ min, max }: OfferTerms["age"]): OfferTerms["age"] => ({
  min: min === null ? null : Math.floor(min / 10) * 10,
  max: max === null ? null : Math.floor(max / 10) * 10 + 9,
});
