import { type Locale, locales } from "#contract/locales.ts";

/** The attributes of words whose language is not the page's: none where it is. */
export const inLanguage = (lang: Locale, page: Locale): { lang?: Locale; dir?: "ltr" | "rtl" } =>
  lang === page ? {} : { lang, dir: locales[lang].dir };
