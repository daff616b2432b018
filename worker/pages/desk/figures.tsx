import type { Context } from "hono";
import * as v from "valibot";
import { checkInLabels } from "#contract/words/check-ins.ts";
import { figureOfBody, outcomesOfBody, stepsOfBody } from "#db/read/outcomes.ts";
import { bandsIn, json } from "#db/rows.ts";
import { halfOf } from "#domain/figures/bands.ts";
import { monthCountNames, monthsIn } from "#domain/figures/body-months.ts";
import { stuckIn, toldIn } from "#domain/figures/outcomes.ts";
import { monthsOf } from "#domain/follow-up/series.ts";
import { addMonths } from "#domain/time/add-months.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { BodyFiguresPage, type BodyFiguresProps, title } from "#web/pages/desk/figures.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { csvOf } from "#worker/http/csv.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { show } from "#worker/pages/show.tsx";
import { deskShown } from "./shown.ts";

/** A year and this month, on the page; two years more in the file. */
const shown = { page: 12, file: 36 };

/** What a body received and answered month by month, and what became of the projects that it accepted. */
export async function bodyFigures(c: Context<AppEnv>) {
  const { figure, told, months } = await read(c, shown.page);
  const props: BodyFiguresProps = {
    ...{ locale: localeOf(c.req.raw), desk: deskShown(c), months, told, stuck: stuckIn(told) },
    share: figure?.share == null ? null : figure.share / 1000,
    half: figure ? halfOf(bandsIn(figure.answered), "answered") : null,
  };
  return show(c, { View: BodyFiguresPage, title }, props, { isPrivate: true });
}

/** The same as a file: the months, then what the people answered. */
export async function bodyFiguresFile(c: Context<AppEnv>) {
  const { months, told } = await read(c, shown.file);
  const locale = localeOf(c.req.raw);
  const [says, labels] = [speechOf(locale).copy.bodyFigures, checkInLabels[locale]];
  const columns = [says.month, ...monthCountNames.map((name) => says.steps[name])];
  const lines = months.map((month) => [month.month, ...monthCountNames.map((name) => String(month[name]))]);
  const answers = told.map(({ number, answer, stuckOn, cases }) => [
    ...[says.after(monthsOf(number)), labels.answers[answer], stuckOn ? labels.stuckOn[stuckOn] : "", String(cases)],
  ]);
  c.header("content-type", "text/csv; charset=utf-8");
  c.header("content-disposition", `attachment; filename="wasl-${deskOf(c).body}-figures.csv"`);
  c.header("cache-control", "private, no-store");
  return c.body(`\ufeff${csvOf([columns, ...lines, [], [says.projects], ...answers])}`);
}

const Counts = v.record(v.string(), v.number());

/** One round trip. */
async function read(c: Context<AppEnv>, back: number) {
  const { db, now } = c.var.deps;
  const { body } = deskOf(c);
  const since = addMonths(casablancaDay(now()), -back).slice(0, 7);
  const [[figure], [outcome], steps] = await db.batch([
    figureOfBody(db, body),
    outcomesOfBody(db, body),
    stepsOfBody(db, body, since),
  ]);
  return { figure, told: outcome ? toldIn(json(Counts, outcome.counts)) : [], months: monthsIn(steps) };
}
