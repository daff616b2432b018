import type { Locale } from "#contract/locales.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { type Copy, fr } from "./fr.ts";

/** Every catalogue: for the server, which knows all the languages. The browser loads `moving/<locale>.ts`. */
export const copies: Record<Locale, Copy> = { fr, ar, en };
