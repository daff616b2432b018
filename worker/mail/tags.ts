import type { Locale } from "#contract/locales.ts";

/** Moroccan month names in Arabic, with the digits that Morocco writes: as the pages write days and lists. */
export const tags: Record<Locale, string> = { fr: "fr", ar: "ar-MA-u-nu-latn", en: "en-GB" };
