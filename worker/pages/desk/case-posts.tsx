import type { Context } from "hono";
import * as v from "valibot";
import { CaseStep, caseStepFields, FormEntry, LogEntry, logFields } from "#contract/introduction-forms.ts";
import { saidInThread } from "#contract/thread.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { CaseProps } from "#web/pages/desk/case.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
import { assignCase } from "#worker/operations/assign-case.ts";
import { endTask, logCase } from "#worker/operations/log-case.ts";
import { isKnownTo, stepAtDesk } from "#worker/operations/step-at-desk.ts";
import { seenVersion } from "#worker/pages/seen-version.ts";
import { postedToThread } from "#worker/pages/thread-shown.ts";
import { showCase } from "./case.tsx";
import { deskPath } from "./shown.ts";

const caseOf = (c: Context<AppEnv>) => ({ body: deskOf(c).body, id: c.req.param("id") ?? "" });

/** Takes a step of a case: accepts, declines, asks, or says what came of it. */
export async function stepOfCase(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, [...caseStepFields, "version", "go"]);
  const [step = ""] = values.step ?? [];
  if (go === "show") return showTyped(c, values, ({ steps }) => steps.some((each) => each === step));
  const read = readForm(CaseStep, values, caseStepFields);
  if (!read.ok && read.form.errors.step) throw new Refused({ code: "malformed" });
  if (!read.ok) return showCase(c, read.form, { status: 422 });
  const seen = { ...caseOf(c), version: seenVersion(values) };
  const outcome = await stepAtDesk(c.var.deps, whoOf(c).actor, seen, read.value);
  return after(c, outcome, values, read.value.step, ({ steps }) => steps.includes(read.value.step));
}

/** Writes down what the body does, or that a step is done. */
export async function writeLog(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, [...logFields, "entry", "task", "go"]);
  const { actor } = whoOf(c);
  if (go === "show") return showTyped(c, values, ({ mayLog }) => mayLog);
  if (values.kind?.[0] === "done") {
    const outcome = await endTask(c.var.deps, actor, caseOf(c), (values.task?.[0] ?? "").slice(0, 100));
    return after(c, outcome, values, "logged", () => true);
  }
  const read = readForm(LogEntry, values, logFields);
  if (!read.ok && read.form.errors.kind) throw new Refused({ code: "malformed" });
  if (!read.ok) return showCase(c, read.form, { status: 422 });
  const entry = v.safeParse(FormEntry, values.entry?.[0]);
  const written = { entry: entry.success ? entry.output : c.var.deps.newId(), said: read.value };
  const outcome = await logCase(c.var.deps, actor, caseOf(c), written);
  return after(c, outcome, values, "logged", ({ mayLog }) => mayLog);
}

/** Gives the case to a colleague, or to nobody in particular. */
export async function giveCase(c: Context<AppEnv>) {
  const values = await postedValues(c, ["assignee", "seen"]);
  const accountIn = (field: string) => values[field]?.[0]?.slice(0, 100) || null;
  const { actor, name, email } = whoOf(c);
  const given = { to: accountIn("assignee"), by: name || email };
  const outcome = await assignCase(c.var.deps, actor, { ...caseOf(c), from: accountIn("seen") }, given);
  return after(c, outcome, values, "given", ({ mayGive }) => mayGive);
}

/** Writes to the person, calls the team, or reports a word. */
export async function writeAtDesk(c: Context<AppEnv>) {
  const posted = await postedToThread(c);
  if (!posted.ok) return showCase(c, posted.form, { status: posted.isRefused ? 422 : 200 });
  const { body, id } = caseOf(c);
  const reader = { actor: whoOf(c).actor, as: "body" } as const;
  const outcome = await actInThread(c.var.deps, reader, { id, isTheirs: isKnownTo(body) }, posted.said);
  const said = saidInThread.find((each) => each === posted.said.act) ?? "write";
  return after(c, outcome, posted.values, said, ({ thread }) => thread?.may.includes("write") ?? false);
}

/** Back to the case; what is refused comes back whole, above it where its form is there no more. */
function after(
  c: Context<AppEnv>,
  outcome: Outcome<"saved">,
  values: Values,
  said: NonNullable<CaseProps["said"]>,
  isFormThere: (props: CaseProps) => boolean,
) {
  if (outcome.ok) return c.redirect(deskPath(c, `/introductions/${caseOf(c).id}?said=${said}`), 303);
  const { refusal } = outcome;
  if (refusal.code === "invalid") return showCase(c, formWith(values, refusal.fields), { status: 422 });
  if (refusal.code !== "changed_meanwhile" && refusal.code !== "not_now") throw new Refused(refusal);
  return showCase(c, formWith(values, { form: refusal.code }), { status: 409, unsent: unsentOf(values, isFormThere) });
}

/** What was typed when the visit was over, in its place again; above it where its form is there no more. */
const showTyped = (c: Context<AppEnv>, values: Values, isFormThere: (props: CaseProps) => boolean) =>
  showCase(c, formWith(values), { unsent: unsentOf(values, isFormThere) });

const unsentOf = (values: Values, isFormThere: (props: CaseProps) => boolean) => (props: CaseProps) =>
  isFormThere(props) ? null : wordsIn(values);

/** What somebody has written, of a form that is there no more. */
const wordsIn = (values: Values): string | null =>
  Object.entries(values)
    .filter(([name]) => /words$/i.test(name) || name === "caseQuestion")
    .map(([, [text = ""]]) => text)
    .find((text) => text !== "") ?? null;
