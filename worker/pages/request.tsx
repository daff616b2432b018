import type { Context } from "hono";
import { publicFacts } from "#contract/facts-form.ts";
import { type FormStep, formStepNames, formSteps, matchingText, NewSupportRequest } from "#contract/support-request.ts";
import type { TypedForm } from "#contract/typed.ts";
import { proposeNeeds } from "#domain/matching/propose-needs.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { description, RequestPage, title } from "#web/pages/request.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { formIdOf, formIdsOf, keepFormId, markOf } from "#worker/http/form-ids.ts";
import { localeOf } from "#worker/http/language.ts";
import { addressValues, formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { isFiled } from "#worker/operations/show-receipt.ts";
import { submitRequest } from "#worker/operations/submit-request.ts";
import { show } from "./show.tsx";

const fields = Object.values(formSteps).flat();

/** Opens the form: a new one, or the one that this browser has open and has not filed. */
export async function openRequestForm(c: Context<AppEnv>) {
  const { deps } = c.var;
  const open = formIdsOf(c).at(-1);
  const formId = open !== undefined && !(await isFiled(deps, open)) ? open : deps.newId();
  keepFormId(c, formId);
  return showStep(c, "project", formWith(addressValues(c, publicFacts)), { formId });
}

/** One step of the form, or the whole of it: what is not of this step comes along in hidden fields. */
export async function answerRequestForm(c: Context<AppEnv>) {
  const posted = await postedValues(c, [...fields, "step", "form", "go"]);
  const { step: [typedStep] = [], form: [mark] = [], go: [go] = [], ...values } = posted;
  const step = formStepNames.find((name) => name === typedStep) ?? "project";
  const held = await formIdOf(c, c.var.deps, mark);
  const formId = held ?? c.var.deps.newId();
  keepFormId(c, formId);

  if (go === "show") return showStep(c, step, formWith(values), { formId });
  if (go === "back") return showStep(c, before(step), formWith(values), { formId });
  const form = checkedStep(step, values);
  if (go === "check" || Object.keys(form.errors).length > 0) return showStep(c, step, form, { formId });
  if (go !== "submit") return showStep(c, after(step), form, { formId });
  // The browser no longer holds this form: sent now, it could not be shown its receipt.
  if (held === null) return showStep(c, step, formWith(values, { form: "stale_form" }), { formId });
  return submit(c, formId, values);
}

async function submit(c: Context<AppEnv>, formId: string, values: Values) {
  const { deps } = c.var;
  const locale = localeOf(c.req.raw);
  const read = readForm(NewSupportRequest, values, fields);
  if (!read.ok) return showStep(c, firstFaulty(read.form), read.form, { formId });

  const submission = await submitRequest(deps, { formId, locale }, read.value);
  if (submission === "filed") return c.redirect(`/${locale}/receipt`, 303);
  // Other words in a form that was filed: another request, under an id of its own, once its author says so.
  const another = deps.newId();
  keepFormId(c, another);
  return showStep(c, "contact", formWith(values), { formId: another, alreadyFiled: true });
}

/** What is wrong with the fields of one step; the others have their turn. */
function checkedStep(step: FormStep, values: Values): TypedForm {
  const asked: readonly string[] = formSteps[step];
  const read = readForm(NewSupportRequest, values, fields);
  if (read.ok) return formWith(values);
  const errors = Object.entries(read.form.errors).filter(([field]) => asked.includes(field));
  return formWith(values, Object.fromEntries(errors) as Record<string, FieldCode>);
}

const firstFaulty = ({ errors }: TypedForm): FormStep =>
  formStepNames.find((step) => formSteps[step].some((field) => Object.hasOwn(errors, field))) ?? "contact";

const after = (step: FormStep): FormStep => formStepNames[formStepNames.indexOf(step) + 1] ?? step;
const before = (step: FormStep): FormStep => formStepNames[formStepNames.indexOf(step) - 1] ?? step;

async function showStep(
  c: Context<AppEnv>,
  step: FormStep,
  form: TypedForm,
  { formId, alreadyFiled = false }: { formId: string; alreadyFiled?: boolean },
) {
  const formKey = await markOf(c.var.deps, formId);
  const hasErrors = Object.keys(form.errors).length > 0;
  return show(
    c,
    { View: RequestPage, title, description },
    { locale: localeOf(c.req.raw), step, form, formKey, proposed: proposedFor(step, form), alreadyFiled },
    {
      status: hasErrors ? 422 : alreadyFiled ? 409 : 200,
      isPrivate: true,
      keeps: publicFacts,
      scripts: ["enhance", "draft"],
      form: { id: "request", path: "/request", isRefused: hasErrors, onEnter: step === "contact" ? "submit" : "next" },
    },
  );
}

/** The needs that the words of the problem propose. */
function proposedFor(step: FormStep, { values }: TypedForm) {
  if (step !== "needs") return [];
  const [problem = ""] = values.problem ?? [];
  const [beneficiaries = ""] = values.beneficiaries ?? [];
  return [...proposeNeeds(matchingText({ problem, beneficiaries }))];
}
