import type { Context } from "hono";
import * as v from "valibot";
import { bodyCard } from "#contract/body.ts";
import type { Locale } from "#contract/locales.ts";
import { matchAnswer } from "#contract/match-answer.ts";
import { factEntries, factsOf } from "#contract/match-request.ts";
import { offerCard } from "#contract/offer.ts";
import { investmentCentre } from "#db/read/bodies.ts";
import { offersElsewhereInRegion } from "#db/read/offers.ts";
import { bodyEntry, offerEntry } from "#db/rows.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import type { Judgement } from "#domain/matching/match.ts";
import { regionOf } from "#domain/territory/territory.ts";
import { description, MatchesPage, type MatchesProps, title } from "#web/pages/matches.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { addressValues, formWith, inputOf, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { findMatches } from "#worker/operations/find-matches.ts";
import { show } from "./show.tsx";

/** What may stand in an address, and what travels by POST only (design §6). */
const publicFields = ["province", "needs", "first", "stage", "sectors", "legalForm"] as const;
const privateFields = ["age", "groups", "amountMad", "text"] as const;
const kinds = { lists: ["needs", "sectors", "groups"], numbers: ["age", "amountMad"] };

/** How many matches a page shows. */
const shown = 30;

const Facts = v.object(factEntries);

export async function matchesByAddress(c: Context<AppEnv>) {
  return showMatches(c, addressValues(c, publicFields), false);
}

/** A form that says nothing private has an address of its own, which can be shared; any other is answered as it is. */
export async function matchesByForm(c: Context<AppEnv>) {
  const values = await postedValues(c);
  const isPrivate = privateFields.some((name) => values[name]?.some((typed) => typed.trim() !== ""));
  if (isPrivate) return showMatches(c, values, true);
  const query = publicFields.flatMap((name) => (values[name] ?? []).filter(Boolean).map((value) => [name, value]));
  return c.redirect(`/${localeOf(c.req.raw)}/matches?${new URLSearchParams(query)}`, 303);
}

async function showMatches(c: Context<AppEnv>, values: Values, isPosted: boolean) {
  const locale = localeOf(c.req.raw);
  const read = readForm(Facts, values, inputOf(firstNeedFirst(values), Object.keys(factEntries), kinds));
  const isBlank = Object.keys(values).length === 0;
  const props = read.ok
    ? await matched(c, locale, values, factsOf(read.value))
    : { locale, form: isBlank ? formWith({}) : read.form, answer: null, elsewhere: [], cri: null };
  return show(c, { View: MatchesPage, title, description }, props, {
    status: read.ok || isBlank ? 200 : 422,
    keeps: publicFields,
    scripts: ["client", "enhance"],
    island: "matches",
    ...(isPosted && { posted: { path: "/matches", values } }),
  });
}

/** The needs in the order that their author gives them: the most important one is said apart. */
function firstNeedFirst(values: Values): Values {
  const [first] = values.first ?? [];
  const needs = values.needs ?? [];
  return first && needs.includes(first)
    ? { ...values, needs: [first, ...needs.filter((need) => need !== first)] }
    : values;
}

async function matched(c: Context<AppEnv>, locale: Locale, values: Values, facts: RequestFacts): Promise<MatchesProps> {
  const { deps } = c.var;
  const { judgement, entries } = await findMatches(deps, facts);
  const answer = matchAnswer(judgement, entries, { locale, limit: shown });
  const form = formWith(values);
  if (knowsSomethingLocal(judgement)) return { locale, form, answer, elsewhere: [], cri: null };

  const [elsewhere, [cri]] = await deps.db.batch([
    offersElsewhereInRegion(deps.db, facts),
    investmentCentre(deps.db, regionOf(facts.province)),
  ]);
  return {
    locale,
    form,
    answer,
    elsewhere: elsewhere.map((row) => offerCard(offerEntry(row), locale)),
    cri: cri ? bodyCard(bodyEntry(cri), locale) : null,
  };
}

/** Whether one of the matches is nearer than the whole country. */
const knowsSomethingLocal = ({ matches }: Judgement): boolean =>
  matches.some(({ findings }) =>
    findings.some((finding) => finding.criterion === "territory" && finding.level !== "country"),
  );
