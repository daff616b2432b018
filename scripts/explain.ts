// Prints a ranking as sentences: npm run explain -- <file.json> [fr|ar|en]
// The file holds the facts of a request, as POST /api/v1/matches takes them, and `today` if wanted; or it is a labelled
// request of tests/golden/matching/cases, which is judged in its own world, and whose grades stand beside.
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { isLocale } from "#contract/locales.ts";
import { matchAnswer } from "#contract/match-answer.ts";
import { factsOf, MatchRequest } from "#contract/match-request.ts";
import { directoryOffers } from "#db/directory/entries.ts";
import { judge } from "#domain/matching/judge.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { goldenOffers } from "#tests/golden/matching/golden.ts";
import { casablancaDay } from "#worker/clock.ts";
import { leftOutInWords } from "./lib/left-out-in-words.ts";
import { rankingInWords } from "./lib/ranking-in-words.ts";

const [, , file, asked] = process.argv;
if (!file || (asked !== undefined && !isLocale(asked))) {
  console.error("usage: npm run explain -- <file.json> [fr|ar|en]");
  process.exit(2);
}

const { request, why, grades = {}, never = [], today = casablancaDay(Date.now()), ...facts } = read(file);
const isGolden = request !== undefined;
const said = v.parse(MatchRequest, isGolden ? request : facts);
const locale = asked !== undefined && isLocale(asked) ? asked : said.locale;
const entries = new Map((isGolden ? goldenOffers() : directoryOffers()).map((entry) => [entry.id, entry]));
const judgement = judge(factsOf(said), [...entries.values()].map(termsOf), today);

if (why) console.log(`${why}\n`);
console.log(rankingInWords(matchAnswer(judgement, entries, locale), { ...said, locale }, grades));
if (never.length > 0) {
  const left = never.flatMap((id) => entries.get(id) ?? []);
  console.log(leftOutInWords(left, factsOf(said), { today, locale }));
}

type Content = Record<string, unknown> & {
  request?: unknown;
  why?: string;
  grades?: Readonly<Record<string, number>>;
  never?: readonly string[];
  today?: string;
};

function read(path: string): Content {
  return JSON.parse(readFileSync(path, "utf8")) as Content;
}
