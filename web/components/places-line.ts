import type { OfferBrief } from "#contract/offer.ts";
import type { Territory } from "#domain/territory/territory.ts";
import { formatList } from "#web/i18n/format.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";

/** The names of places, as a list in a sentence. */
export const namesOf = (territories: readonly Territory[], { locale, copy, words }: MovingSpeech): string =>
  formatList(
    locale,
    territories.map((code) => (code === "MA" ? copy.entries.everywhere : words.territories[code])),
  );

/** Where an offer or a body is: "known in …" where the source only saw it there. */
export function placesLine(
  { territories, territoryBasis }: Pick<OfferBrief, "territories"> & Partial<Pick<OfferBrief, "territoryBasis">>,
  speech: MovingSpeech,
): string {
  if (territories.length === 0) return speech.copy.entries.territoryUnknown;
  const names = namesOf(territories, speech);
  return territoryBasis === "attested-only" ? speech.copy.entries.knownIn(names) : names;
}
