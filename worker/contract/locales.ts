import type { Locale } from "#domain/language/locale.ts";

export { isLocale, type Locale, localeCodes } from "#domain/language/locale.ts";

/** Each language with its own name and its direction. */
export const locales = {
  fr: { name: "Français", dir: "ltr" },
  ar: { name: "العربية", dir: "rtl" },
  en: { name: "English", dir: "ltr" },
} as const satisfies Record<Locale, { name: string; dir: "ltr" | "rtl" }>;
