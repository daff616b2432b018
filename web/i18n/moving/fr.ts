import { words } from "#contract/words/fr.ts";
import { entries } from "../fr/entries.ts";
import { findings } from "../fr/findings.ts";
import { forms } from "../fr/forms.ts";
import { matches } from "../fr/matches.ts";
import type { MovingSpeech } from "../moving.ts";

export const speech: MovingSpeech = { locale: "fr", copy: { entries, findings, forms, matches }, words };
