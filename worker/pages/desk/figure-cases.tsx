import type { Context } from "hono";
import * as v from "valibot";
import { BodyCasesAsked } from "#contract/outcomes.ts";
import { type BodyCaseKey, bodyCasesLookedAt, casesOfBody } from "#db/read/body-cases.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { addDays } from "#domain/time/add-days.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { BodyFigureCasesPage, title } from "#web/pages/desk/figure-cases.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { whoOf } from "#worker/http/who.ts";
import { show } from "#worker/pages/show.tsx";
import { isWithdrawn, listed, lookedBack } from "./inbox.tsx";
import { deskShown } from "./shown.ts";

/**
 * The cases of a body behind one of its figures, the newest first; what it has passed on is its own no more, nor
 * what was answered of what was taken back. One round trip.
 */
export async function bodyFigureCases(c: Context<AppEnv>) {
  const { db, now } = c.var.deps;
  const { after: from = "", ...address } = Object.fromEntries(new URL(c.req.url).searchParams);
  const asked = v.safeParse(BodyCasesAsked, address);
  if (!asked.success) throw new Refused({ code: "unknown", what: "page" });
  const after = keyIn(from);
  const [today, locale, reader] = [casablancaDay(now()), localeOf(c.req.raw), whoOf(c).actor.id];
  const which = { body: deskOf(c).body, what: whatOf(asked.output), after };
  const [holidays, rows] = await db.batch([
    holidaysFrom(db, addDays(today, -lookedBack)),
    casesOfBody(db, which, { account: reader, locale }),
  ]);
  const page = rows.slice(0, bodyCasesLookedAt);
  const last = rows.length > bodyCasesLookedAt ? page.at(-1) : undefined;
  const known = { today, calendar: calendarOf(holidays.map(({ day }) => day)), reader, locale };
  const props = {
    ...{ locale, desk: deskShown(c), asked: asked.output, isFirst: after === null },
    cases: page
      .filter((row) => row.state !== "handed-over" && ("count" in asked.output || !isWithdrawn(row)))
      .map((row) => ({ key: `${row.id}.${row.place}`, listed: listed(row, known) })),
    next: last ? [last.at, last.id, last.place].join(".") : null,
  };
  return show(c, { View: BodyFigureCasesPage, title }, props, {
    isPrivate: true,
    keeps: ["count", "month", "answer", "at", "stuckOn", "after"],
  });
}

/** The name under which the cases of a figure are kept. */
function whatOf(asked: BodyCasesAsked): string {
  if ("count" in asked) return `${asked.month}.${asked.count}`;
  return "answer" in asked ? `${asked.at}.${asked.answer}` : `stuck.${asked.stuckOn}`;
}

/** The key of the last case of the page before; none that can be read: the first page. */
function keyIn(after: string): BodyCaseKey | null {
  const [, at, id, version] = /^(\d{1,15})\.([\w-]{1,100})\.(\d{1,9})$/.exec(after) ?? [];
  return at && id && version ? { at: Number(at), id, version: Number(version) } : null;
}
