import type { Context } from "hono";
import { CaseStep, caseStepFields } from "#contract/introduction-forms.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { Refused } from "#worker/http/refused.ts";
import { readForm } from "#worker/http/typed-form.ts";
import { contactOnceAccepted, stepByBodysLink } from "#worker/operations/answer-by-link.ts";
import { type Answered, type Found, showAnswers, showAsking, showRefused } from "./answers-shown.tsx";

/** A body accepts, declines, asks, or says what came of it, by the link of a letter. */
export async function answerOfBody(c: Context<AppEnv>, { found, values, isTried }: Answered) {
  const read = readForm(CaseStep, values, caseStepFields);
  if (!read.ok && read.form.errors.step) throw new Refused({ code: "malformed" });
  const where = `step-${values.step?.[0] ?? ""}`;
  if (!read.ok) return showAsking(c, found, { values, where, errors: read.form.errors });
  if (isTried) return showAsking(c, found, { values, where });
  const outcome = await stepByBodysLink(c.var.deps, found.held, read.value);
  return outcome.ok ? showDone(c, found, read.value.step) : showRefused(c, { values, where }, outcome.refusal);
}

/** Once it has accepted, a body is shown how to reach the person. */
async function showDone(c: Context<AppEnv>, { held }: Found, step: CaseStep["step"]) {
  const contact = step === "accept" ? await contactOnceAccepted(c.var.deps, held) : null;
  if (contact) return showAnswers(c, { kind: "contact", contact, isNew: true });
  const what = step === "decline" || step === "ask" ? step : "report";
  return showAnswers(c, { kind: "done", what, isAuthors: false });
}
