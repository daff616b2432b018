import { words } from "#contract/words/en.ts";
import { entries } from "../en/entries.ts";
import { findings } from "../en/findings.ts";
import { forms } from "../en/forms.ts";
import { matches } from "../en/matches.ts";
import type { MovingSpeech } from "../moving.ts";

export const speech: MovingSpeech = { locale: "en", copy: { entries, findings, forms, matches }, words };
