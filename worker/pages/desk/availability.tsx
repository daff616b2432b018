import type { Context } from "hono";
import { PlanForm, planFields } from "#contract/desk.ts";
import type { TypedForm } from "#contract/typed.ts";
import { stateAfter } from "#domain/body/lifecycle.ts";
import { AvailabilityPage, title } from "#web/pages/desk/availability.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { changeStanding, planBody } from "#worker/operations/change-body.ts";
import { seenVersion } from "#worker/pages/seen-version.ts";
import { show } from "#worker/pages/show.tsx";
import { ownRow } from "./entry.tsx";
import { deskPath, deskShown } from "./shown.ts";

const steps = ["pause", "resume", "return"] as const;
type Row = Awaited<ReturnType<typeof ownRow>>;

/** When a body is away, how much it can take, and whether it has paused. */
export async function availability(c: Context<AppEnv>) {
  const row = await ownRow(c);
  const said = new URL(c.req.url).searchParams.get("said") === "saved" ? ("saved" as const) : null;
  return showAvailability(c, planTyped(row), row, { said });
}

const planTyped = ({ awayFrom, awayUntil, monthlyCapacity }: Row): TypedForm =>
  formWith(
    Object.fromEntries(
      Object.entries({ awayFrom, awayUntil, monthlyCapacity }).flatMap(([name, value]) =>
        value === null ? [] : [[name, [String(value)]]],
      ),
    ),
  );

export async function saveAvailability(c: Context<AppEnv>) {
  const values = await postedValues(c, [...planFields, "step", "version", "go"]);
  const step = steps.find((each) => each === values.step?.[0]);
  const row = await ownRow(c);
  if (values.go?.[0] === "show") return showAvailability(c, formWith(values), row);
  const changed = { id: deskOf(c).body, version: seenVersion(values) };
  const { actor } = whoOf(c);
  const outcome = step ? await changeStanding(c.var.deps, actor, changed, step) : await planned(c, changed, values);
  if ("form" in outcome) return showAvailability(c, outcome.form, row, { status: 422 });
  if (outcome.ok) return c.redirect(deskPath(c, "/availability?said=saved"), 303);
  if (outcome.refusal.code !== "changed_meanwhile") throw new Refused(outcome.refusal);
  const now = await ownRow(c);
  const over = { ...values, version: [String(now.version)] };
  return showAvailability(c, formWith(over, { form: "changed_meanwhile" }), now, { status: 409 });
}

async function planned(c: Context<AppEnv>, changed: { id: string; version: number }, values: Values) {
  const read = readForm(PlanForm, values, planFields);
  return read.ok ? planBody(c.var.deps, whoOf(c).actor, changed, read.value) : { form: { ...read.form, values } };
}

function showAvailability(
  c: Context<AppEnv>,
  form: TypedForm,
  { version, standing }: Row,
  { status = 200, said = null }: { status?: 200 | 409 | 422; said?: "saved" | null } = {},
) {
  const props = {
    ...{ locale: localeOf(c.req.raw), desk: deskShown(c), form, version, said },
    steps: steps.filter((step) => stateAfter(standing, step) !== undefined),
  };
  return show(c, { View: AvailabilityPage, title }, props, {
    ...{ status, isPrivate: true },
    form: { id: "availability", path: `/desk/${deskOf(c).body}/availability`, isRefused: false },
  });
}
