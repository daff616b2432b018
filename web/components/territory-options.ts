import { regionCodes } from "#domain/territory/regions.ts";
import { provincesOf } from "#domain/territory/territory.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";

/** Every territory, regions first, each followed by its provinces. */
export const territoryGroups = ({ copy, words }: Pick<MovingSpeech, "copy" | "words">) =>
  regionCodes.map((region) => ({
    label: words.territories[region],
    options: [
      [region, copy.forms.wholeRegion(words.territories[region])] as const,
      ...provincesOf(region).map((province) => [province, words.territories[province]] as const),
    ],
  }));
