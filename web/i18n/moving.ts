import type { Locale } from "#contract/locales.ts";
import type { Words } from "#contract/words/words.ts";
import type { Copy } from "./fr.ts";

/** The parts of the catalogue that live matches need: all that the browser loads. */
export type MovingCopy = Pick<Copy, "forms" | "entries" | "findings" | "matches">;
/** A language as the hydrated part of a page speaks it. */
export type MovingSpeech = { locale: Locale; copy: MovingCopy; words: Words };
