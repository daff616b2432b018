// Prints a ranking as sentences: npm run explain -- <file.json> [fr|ar|en]
// The file holds the facts of a request, as POST /api/v1/matches takes them; `today` may stand beside them.
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { isLocale } from "#contract/locales.ts";
import { matchAnswer } from "#contract/match-answer.ts";
import { factsOf, MatchRequest } from "#contract/match-request.ts";
import { directoryOffers } from "#db/directory/entries.ts";
import { judge } from "#domain/matching/judge.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { casablancaDay } from "#worker/clock.ts";
import { rankingInWords } from "./lib/ranking-in-words.ts";

const [, , file, locale = "fr"] = process.argv;
if (!file || !isLocale(locale)) throw new Error("usage: npm run explain -- <file.json> [fr|ar|en]");

const { today = casablancaDay(Date.now()), ...asked } = JSON.parse(readFileSync(file, "utf8"));
const request = v.parse(MatchRequest, { ...asked, locale });
const entries = directoryOffers();
const judgement = judge(factsOf(request), entries.map(termsOf), today);
const answer = matchAnswer(judgement, new Map(entries.map((entry) => [entry.id, entry])), locale);
console.log(rankingInWords(answer, request));
