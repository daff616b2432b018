import { words } from "#contract/words/ar.ts";
import { entries } from "../ar/entries.ts";
import { findings } from "../ar/findings.ts";
import { forms } from "../ar/forms.ts";
import { matches } from "../ar/matches.ts";
import type { MovingSpeech } from "../moving.ts";

export const speech: MovingSpeech = { locale: "ar", copy: { entries, findings, forms, matches }, words };
