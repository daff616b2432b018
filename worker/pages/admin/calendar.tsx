import type { Context } from "hono";
import { HolidayStep, holidayStepFields, NewHoliday, newHolidayFields } from "#contract/calendar.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import type { Outcome } from "#domain/outcome.ts";
import { fixedHolidaysOf } from "#domain/time/holidays.ts";
import { CalendarPage, type CalendarProps, title } from "#web/pages/admin/calendar.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { formWith, type Values } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { addHoliday, stepHoliday } from "#worker/operations/change-calendar.ts";
import { postedStep, type Returned, returned } from "./posted-step.ts";
import { saidIn, showReturned } from "./show-desk.tsx";

/** The holidays of this year and the next: what the working days of every clock leave out. */
export const calendar = (c: Context<AppEnv>) => showCalendar(c, null);

/** Enters a day of a holiday that the moon decides. */
export async function add(c: Context<AppEnv>) {
  const posted = await postedStep(c, "days", NewHoliday, newHolidayFields);
  if (!posted.ok) return showCalendar(c, posted.form);
  const { holiday, holidayDay, announced } = posted.value;
  const entered = { name: holiday, day: holidayDay, isAnnounced: announced === "yes" };
  const outcome = await addHoliday(c.var.deps, whoOf(c).actor, entered);
  return after(c, outcome, { where: "days", values: posted.values, said: "added" });
}

/** Says that such a day is announced, moves it, or takes it away. */
export async function change(c: Context<AppEnv>) {
  const day = c.req.param("day") ?? "";
  const where = `days/${day}`;
  const posted = await postedStep(c, where, HolidayStep, holidayStepFields);
  if (!posted.ok) return showCalendar(c, posted.form);
  const { value, values } = posted;
  const asked =
    value.step === "move"
      ? { step: value.step, day: value.holidayDay, isAnnounced: value.announced === "yes" }
      : { step: value.step };
  const outcome = await stepHoliday(c.var.deps, whoOf(c).actor, day, asked);
  return after(c, outcome, { where, values, said: saidOf[value.step] });
}

const saidOf = { confirm: "confirmed", move: "moved", remove: "removed" } as const;

function after(
  c: Context<AppEnv>,
  outcome: Outcome<"saved">,
  { where, values, said }: { where: string; values: Values; said: string },
) {
  if (!outcome.ok) return showCalendar(c, returned(where, values, outcome.refusal));
  return c.redirect(`/${localeOf(c.req.raw)}/admin/calendar?said=${said}`, 303);
}

async function showCalendar(c: Context<AppEnv>, back: Returned | null) {
  const { db, now } = c.var.deps;
  const thisYear = Number(casablancaDay(now()).slice(0, 4));
  const [lunar] = await db.batch([holidaysFrom(db, `${thisYear}-01-01`)]);
  const yearOf = (year: number): CalendarProps["years"][number] => ({
    year: String(year),
    fixed: fixedHolidaysOf(year),
    lunar: lunar
      .filter(({ day }) => day.startsWith(`${year}-`))
      .map(({ provisional, ...holiday }) => ({ ...holiday, provisional: provisional === 1 })),
  });
  const props: CalendarProps = {
    ...{ locale: localeOf(c.req.raw), where: back?.where ?? null, form: back?.form ?? formWith({}) },
    ...{ refusal: back?.refusal ?? null, said: saidIn(c, ["added", "confirmed", "moved", "removed"]) },
    years: [yearOf(thisYear), yearOf(thisYear + 1)],
  };
  return showReturned(c, { View: CalendarPage, title }, props, "/admin/calendar", back);
}
