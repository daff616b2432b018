import type { Locale } from "#contract/locales.ts";
import { words as ar } from "#contract/words/ar.ts";
import { words as en } from "#contract/words/en.ts";
import { words as fr } from "#contract/words/fr.ts";
import type { Words } from "#contract/words/words.ts";
import { copies } from "./copy.ts";
import type { Copy } from "./fr.ts";

/** A language as a page speaks it: its catalogue, and the labels of the closed lists. */
export type Speech = { locale: Locale; copy: Copy; words: Words };

const words: Record<Locale, Words> = { fr, ar, en };

/** For the server, which knows all the languages. The browser loads `moving/<locale>.ts`. */
export const speechOf = (locale: Locale): Speech => ({ locale, copy: copies[locale], words: words[locale] });
