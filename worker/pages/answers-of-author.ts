import type { Context } from "hono";
import * as v from "valibot";
import { AuthorStepCode, formOfStep, SaidWords } from "#contract/own-steps.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { AnswersView } from "#web/pages/answers.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { Refused } from "#worker/http/refused.ts";
import { readForm, type Values } from "#worker/http/typed-form.ts";
import { stepByAuthorsLink } from "#worker/operations/answer-by-link.ts";
import { answerTeam } from "#worker/operations/answer-team.ts";
import { type Answered, showAnswers, showAsking, showRefused } from "./answers-shown.tsx";

/** The author agrees, refuses, answers or contests, by the link of a letter. */
export async function answerOfAuthor(c: Context<AppEnv>, { found, values, isTried }: Answered) {
  const step = v.safeParse(AuthorStepCode, values.step?.[0]);
  if (!step.success) throw new Refused({ code: "malformed" });
  const where = step.output;
  const read = readForm(formOfStep(where), values, ["words", "sure"]);
  if (!read.ok) return showAsking(c, found, { values, where, errors: read.form.errors });
  if (isTried) return showAsking(c, found, { values, where });
  const said = { step: where, words: read.value.words ?? null };
  return done(c, await stepByAuthorsLink(c.var.deps, found.held, said), values, where);
}

/** The author answers the team, by the link that its question was sent with. */
export async function answerToTeam(c: Context<AppEnv>, { found, values, isTried }: Answered) {
  const where = "answer-team";
  if (found.held.introduction) throw new Refused({ code: "malformed" });
  const read = readForm(SaidWords, values, ["words"]);
  if (!read.ok) return showAsking(c, found, { values, where, errors: read.form.errors });
  if (isTried) return showAsking(c, found, { values, where });
  const request = { id: found.held.request, state: found.held.requestState };
  const said = { question: values.question?.[0] ?? "", words: read.value.words };
  return done(c, await answerTeam(c.var.deps, request, said), values, where);
}

type What = Extract<AnswersView, { kind: "done" }>["what"];

const done = (c: Context<AppEnv>, outcome: Outcome<"saved">, values: Values, what: What) =>
  outcome.ok
    ? showAnswers(c, { kind: "done", what, isAuthors: true })
    : showRefused(c, { values, where: what }, outcome.refusal);
