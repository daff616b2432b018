import type { Context } from "hono";
import * as v from "valibot";
import { AnswersAsked } from "#contract/outcomes.ts";
import { type AnswerKey, answersLookedAt, answersOf, type OutcomeRow, outcomesOfAll } from "#db/read/outcomes.ts";
import { json, list } from "#db/rows.ts";
import { isTold, stuckIn, survivalOf, toldIn } from "#domain/figures/outcomes.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { teamSpeechOf } from "#web/i18n/team.ts";
import { title as casesTitle, OutcomeCasesPage } from "#web/pages/admin/outcome-cases.tsx";
import { type OutcomeShown, OutcomesPage, outcomeLabel, title } from "#web/pages/admin/outcomes.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { csvOf } from "#worker/http/csv.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { whoOf } from "#worker/http/who.ts";
import { show } from "#worker/pages/show.tsx";

/** Whether projects are still there after 6, 12 and 24 months, and what people are stuck on. */
export async function outcomes(c: Context<AppEnv>) {
  const { db } = c.var.deps;
  const [rows] = await db.batch([outcomesOfAll(db)]);
  const props = { locale: localeOf(c.req.raw), outcomes: rows.map(shownOf) };
  return show(c, { View: OutcomesPage, title }, props, { isPrivate: true });
}

const Counts = v.record(v.string(), v.number());
const shownOf = ({ by, key, counts }: OutcomeRow): OutcomeShown => {
  const told = toldIn(json(Counts, counts));
  return { by, key, survival: survivalOf(told), stuck: stuckIn(told) };
};

/** The same as a file: a line for each figure and each month, then what people are stuck on. */
export async function outcomesFile(c: Context<AppEnv>) {
  const { db } = c.var.deps;
  const speech = teamSpeechOf(localeOf(c.req.raw));
  const says = speech.copy.outcomes;
  const [rows] = await db.batch([outcomesOfAll(db)]);
  const lines = rows.map(shownOf).flatMap((each) => {
    const about = [says.by[each.by], outcomeLabel(each, speech)];
    return [
      ...each.survival.map((at) => [
        ...[...about, says.after(at.months), ...[at.goingWell, at.stuck, at.stopped].map(inFile)],
        ...[at.goesOn === null ? "" : `${at.goesOn} %`, ""],
      ]),
      ...each.stuck.map(({ stuckOn, cases }) => [...about, "", "", inFile(cases), "", "", says.stuckOn[stuckOn]]),
    ];
  });
  c.header("content-type", "text/csv; charset=utf-8");
  c.header("content-disposition", 'attachment; filename="wasl-outcomes.csv"');
  c.header("cache-control", "private, no-store");
  return c.body(`\ufeff${csvOf([says.columns, ...lines])}`);
}

const inFile = (cases: number): string => (cases === 0 || isTold(cases) ? String(cases) : "< 5");

const perPage = 20;

/** The answers that a figure was counted from, the newest first. */
export async function outcomeCases(c: Context<AppEnv>) {
  const { searchParams } = new URL(c.req.url);
  const asked = v.safeParse(AnswersAsked, Object.fromEntries(searchParams));
  if (!asked.success) throw new Refused({ code: "unknown", what: "page" });
  const after = keyIn(searchParams.get("after"));
  const { stuckOn = null, at = null, until = null, ...which } = asked.output;
  const { db } = c.var.deps;
  const [rows] = await db.batch([answersOf(db, whoOf(c).actor.id, { ...which, stuckOn, at, until }, after)]);
  const wanted = rows.filter(({ isWanted }) => isWanted === 1);
  const page = wanted.slice(0, perPage);
  const hasMore = wanted.length > perPage;
  const last = hasMore ? page.at(-1) : rows.length === answersLookedAt ? rows.at(-1) : undefined;
  const props = {
    ...{ locale: localeOf(c.req.raw), asked: asked.output, isFirst: after === null },
    cases: page.map(({ request, number, stuckOn: on, answeredAt, province, ...row }) => ({
      ...{ request, number, stuckOn: on, province, on: casablancaDay(answeredAt), needs: json(list(needs), row.needs) },
    })),
    next: last ? [last.answeredAt, last.request, last.number].join(".") : null,
  };
  return show(c, { View: OutcomeCasesPage, title: casesTitle }, props, {
    isPrivate: true,
    keeps: ["by", "key", "answer", "stuckOn", "at", "until", "after"],
  });
}

/** The key of the last answer of the page before; none that can be read: the first page. */
function keyIn(after: string | null): AnswerKey | null {
  const [, at, request, number] = /^(\d{1,15})\.([\w-]{1,100})\.([1-5])$/.exec(after ?? "") ?? [];
  return at && request && number ? { at: Number(at), request, number: Number(number) } : null;
}
