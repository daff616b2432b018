import type { OfferBrief } from "#contract/offer.ts";
import { formatDay } from "#web/i18n/format.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";

/** From when and until when; empty where the source gives no date. */
export const datesLine = (
  { opensOn, closesOn }: Pick<OfferBrief, "opensOn" | "closesOn">,
  { locale, copy: { entries } }: MovingSpeech,
): string =>
  [
    opensOn === null ? "" : entries.opens(formatDay(locale, opensOn)),
    closesOn === null ? "" : entries.until(formatDay(locale, closesOn)),
  ]
    .filter(Boolean)
    .join(" · ");
