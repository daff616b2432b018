import type { Locale } from "#contract/locales.ts";
import { words as ar } from "#contract/words/ar.ts";
import { words as fr } from "#contract/words/fr.ts";
import type { Words } from "#contract/words/words.ts";

/** The names of places in the script that the page does not use: people know both. */
export const inOtherScript = (locale: Locale): Words["territories"] => (locale === "ar" ? fr : ar).territories;
