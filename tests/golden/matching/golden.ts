import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { factsOf, MatchRequest } from "#contract/match-request.ts";
import { directoryOffers } from "#db/directory/entries.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import type { BodyBasis } from "#domain/matching/terms.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** How well an offer serves a request, by the rules of the design: best, good, fair. */
export type Grade = 1 | 2 | 3;
/** A labelled request: every offer that may serve it has a grade; those of `never` must not be proposed. */
export type GoldenCase = {
  name: string;
  language: Locale;
  why: string;
  today: LocalDate;
  request: MatchRequest;
  facts: RequestFacts;
  grades: Readonly<Record<string, Grade>>;
  never: readonly string[];
};

const folder = import.meta.dirname;

/** The real directory and, for the tests alone, offers that nobody makes: more of them compete. In order of publication. */
export const goldenOffers = (): readonly OfferEntry[] => [
  ...directoryOffers(),
  ...["north.json", "south.json"].flatMap((file) => read<readonly Fictional[]>("offers", file).map(entryOf)),
];

export const goldenCases = (): readonly GoldenCase[] => readdirSync(join(folder, "cases")).toSorted().map(goldenCase);

function goldenCase(file: string): GoldenCase {
  const { why, today, request: said, grades, never } = read<StoredCase>("cases", file);
  const request = v.parse(MatchRequest, said);
  return {
    name: file.replace(/\.json$/, ""),
    language: request.locale,
    why,
    today,
    request,
    facts: factsOf(request),
    grades,
    never,
  };
}

type StoredCase = Pick<GoldenCase, "why" | "today" | "grades" | "never"> & { request: unknown };

/** An offer of the golden world as its file has it: terms, and words by language ("Name. What it gives."). */
type Fictional = Omit<OfferEntry, "body" | "wording"> & {
  body: { id: string; basis: BodyBasis } | null;
  words: Partial<Record<Locale, string>>;
};

function entryOf({ body, words, ...terms }: Fictional): OfferEntry {
  const [lang = "fr", ...others] = Object.keys(words) as Locale[];
  const source = { document: "tests/golden/matching", lines: [] };
  const wordsIn = (language: Locale) => {
    const [name = "", ...rest] = (words[language] ?? "").split(/(?<=\.)\s+/);
    return {
      name: name.replace(/\.$/, ""),
      description: rest.join(" "),
      capacity: null,
      notes: null,
      cities: [],
      documents: null,
      steps: null,
      cost: null,
    };
  };
  return {
    ...terms,
    body: body && {
      ...body,
      kind: "other",
      standing: "active",
      answered: null,
      wording: { lang: "fr", original: { name: body.id, shortName: body.id }, translations: {} },
    },
    wording: {
      lang,
      original: wordsIn(lang),
      translations: Object.fromEntries(others.map((other) => [other, wordsIn(other)])),
    },
    instrument: null,
    interestFree: null,
    source,
  };
}

const read = <Content>(...path: readonly string[]): Content =>
  JSON.parse(readFileSync(join(folder, ...path), "utf8")) as Content;
