import type { Context } from "hono";
import * as v from "valibot";
import { AuthorStepCode, factForms, formOfStep, SaidWords } from "#contract/own-steps.ts";
import type { Outcome } from "#domain/outcome.ts";
import { openFacts } from "#domain/request/next-fact.ts";
import { nameOf } from "#web/components/own/author-forms.tsx";
import type { SaidOwn } from "#web/pages/follow.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { followHolder } from "#worker/http/follow-session.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { answerTeamInSession } from "#worker/operations/answer-team.ts";
import { addFact } from "#worker/operations/change-own-request.ts";
import { stepInSession } from "#worker/operations/step-own-introduction.ts";
import { type CameBack, showFollow } from "./follow.tsx";
import { seenIn } from "./own.ts";
import { seenVersion } from "./seen-version.ts";

/** The author agrees, refuses, answers, contests or withdraws, on their own page. */
export async function stepOwn(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, ["step", "version", "words", "sure", "go"]);
  const id = c.req.param("id") ?? "";
  const step = v.safeParse(AuthorStepCode, values.step?.[0]);
  if (!step.success) throw new Refused({ code: "malformed" });
  const back = { name: nameOf(step.output, id), path: `/follow/introductions/${id}`, form: formWith(values) };
  if (go === "show") return showFollow(c, { back });
  const read = readForm(formOfStep(step.output), values, ["words", "sure"]);
  if (!read.ok) return showFollow(c, { back: { ...back, form: read.form }, status: 422 });
  if (go === "check") return showFollow(c, { back });
  const holder = await followHolder(c, c.var.deps);
  if (!holder) return showFollow(c, { back });
  const taken = { id, version: seenVersion(values), step: step.output, words: read.value.words ?? null };
  return afterStep(c, await stepInSession(c.var.deps, holder, taken), back, step.output);
}

/** The author answers the team. */
export async function answerOwn(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, ["question", "words", "go"]);
  const back = { name: "answer-team", path: "/follow/answer", form: formWith(values) };
  if (go === "show") return showFollow(c, { back });
  const read = readForm(SaidWords, values, ["words"]);
  if (!read.ok) return showFollow(c, { back: { ...back, form: read.form }, status: 422 });
  if (go === "check") return showFollow(c, { back });
  const holder = await followHolder(c, c.var.deps);
  if (!holder) return showFollow(c, { back });
  const said = { question: values.question?.[0] ?? "", words: read.value.words };
  return afterStep(c, await answerTeamInSession(c.var.deps, holder, said), back, "answered-team");
}

/** The author adds a fact that was left out. */
export async function addOwnFact(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, [...openFacts, "fact", "version", "go"]);
  const fact = openFacts.find((each) => each === values.fact?.[0]);
  if (!fact) throw new Refused({ code: "malformed" });
  const back = { name: "fact", path: "/follow/fact", form: formWith(values) };
  if (go === "show") return showFollow(c, { back });
  const read = readForm(factForms[fact], values, [fact]);
  if (!read.ok) return showFollow(c, { back: { ...back, form: read.form }, status: 422 });
  if (go === "check") return showFollow(c, { back });
  const holder = await followHolder(c, c.var.deps);
  if (!holder) return showFollow(c, { back });
  const said = { fact: read.value, locale: localeOf(c.req.raw) };
  return afterStep(c, await addFact(c.var.deps, holder, seenIn(values), said), back, "fact");
}

/** The page again: with what was done, or with what was typed and why it was not done. */
export function afterStep(c: Context<AppEnv>, outcome: Outcome<"saved">, back: CameBack, said: SaidOwn) {
  if (outcome.ok) return c.redirect(`/${localeOf(c.req.raw)}/follow?said=${said}`, 303);
  const { refusal } = outcome;
  switch (refusal.code) {
    case "signed_out":
      return showFollow(c, { back });
    case "not_now":
    case "changed_meanwhile":
    case "no_place":
    case "one_too_many":
      return showFollow(c, { back, problem: refusal, status: 409 });
    default:
      throw new Refused(refusal);
  }
}
