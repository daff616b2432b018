import type { OfferBrief } from "#contract/offer.ts";
import { formatMad } from "#web/i18n/format.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";

/** "Prêt d'honneur · jusqu'à 80 000 DH · sans intérêt"; empty where the source says nothing. */
export function fundingLine({ instrument, minMad, maxMad, interestFree }: OfferBrief["funding"], speech: MovingSpeech) {
  return [
    instrument && speech.words.fundingInstruments[instrument],
    amounts(minMad, maxMad, speech),
    interestFree && speech.copy.entries.interestFree,
  ]
    .filter(Boolean)
    .join(" · ");
}

function amounts(minMad: number | null, maxMad: number | null, { locale, copy: { entries } }: MovingSpeech) {
  if (minMad !== null && maxMad !== null) return entries.between(formatMad(locale, minMad), formatMad(locale, maxMad));
  if (maxMad !== null) return entries.upTo(formatMad(locale, maxMad));
  return minMad === null ? "" : entries.from(formatMad(locale, minMad));
}
