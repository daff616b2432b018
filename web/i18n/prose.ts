import type { Locale } from "#contract/locales.ts";
import * as ar from "./ar/about.ts";
import * as en from "./en/about.ts";
import * as fr from "./fr/about.ts";

/** The pages that are read from end to end, apart from what everybody reads: they are loaded with those pages (decision 035). */
export type ProseCopy = typeof fr;
export const proseCopies: Record<Locale, ProseCopy> = { fr, ar, en };
