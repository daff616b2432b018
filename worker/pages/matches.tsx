import type { Context } from "hono";
import * as v from "valibot";
import { privateFacts, publicFacts } from "#contract/facts-form.ts";
import type { Locale } from "#contract/locales.ts";
import { matchAnswer } from "#contract/match-answer.ts";
import { factEntries, factsOf } from "#contract/match-request.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import { description, MatchesPage, type MatchesProps, title } from "#web/pages/matches.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { allowMatches } from "#worker/http/budgets.ts";
import { localeOf } from "#worker/http/language.ts";
import { addressValues, formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { findMatchesAndBeyond } from "#worker/operations/find-beyond.ts";
import { show } from "./show.tsx";

/** How many matches a page shows. */
const shown = 30;
/** What finding the region's investment centre reads: the centres, and where each is. */
const centreRows = 25;

const Facts = v.object(factEntries);
const factNames = Object.keys(factEntries);

export async function matchesByAddress(c: Context<AppEnv>) {
  return showMatches(c, addressValues(c, publicFacts), false);
}

/** A form that says nothing private has an address of its own, which can be shared; any other is answered as it is. */
export async function matchesByForm(c: Context<AppEnv>) {
  const values = await postedValues(c, [...publicFacts, ...privateFacts]);
  const isPrivate = privateFacts.some((name) => values[name]?.some((typed) => typed.trim() !== ""));
  if (isPrivate || !readForm(Facts, values, factNames).ok) return showMatches(c, values, true);
  const query = publicFacts.flatMap((name) => (values[name] ?? []).filter(Boolean).map((value) => [name, value]));
  return c.redirect(`/${localeOf(c.req.raw)}/matches?${new URLSearchParams(query)}`, 303);
}

async function showMatches(c: Context<AppEnv>, values: Values, isPosted: boolean) {
  const locale = localeOf(c.req.raw);
  const read = readForm(Facts, values, factNames);
  const isBlank = Object.keys(values).length === 0;
  const props = read.ok
    ? await matched(c, locale, values, factsOf(read.value))
    : { locale, form: isBlank ? formWith({}) : read.form, answer: null, elsewhere: [], cri: null };
  return show(c, { View: MatchesPage, title, description }, props, {
    status: read.ok || isBlank ? 200 : 422,
    keeps: publicFacts,
    scripts: ["client", "enhance"],
    island: "matches",
    // A blank page has nothing to pass on yet; it has with its first answers.
    shares: isPosted ? false : read.ok || (isBlank && "later"),
    ...(isPosted && { isPrivate: true, form: { id: "choices", path: "/matches", isRefused: !read.ok } }),
  });
}

async function matched(c: Context<AppEnv>, locale: Locale, values: Values, facts: RequestFacts): Promise<MatchesProps> {
  allowMatches(c, shown, centreRows);
  const { judgement, entries, beyond } = await findMatchesAndBeyond(c.var.deps, facts, { limit: shown, locale });
  return { locale, form: formWith(values), answer: matchAnswer(judgement, entries, locale), ...beyond };
}
