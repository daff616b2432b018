import type { Context } from "hono";
import { type FieldCode, type Refusal, refused } from "#domain/outcome.ts";
import { AnswersPage, type AnswersView, title } from "#web/pages/answers.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { statusOf } from "#worker/http/problems.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, type Values } from "#worker/http/typed-form.ts";
import { readAnswerLink } from "#worker/operations/read-answer-link.ts";
import { show } from "./show.tsx";

/** What a link opened when it was looked up. */
export type Found = NonNullable<Awaited<ReturnType<typeof readAnswerLink>>>;
/** What was posted by it; `isTried`: only to be looked through, in another language. */
export type Answered = { found: Found; values: Values; isTried: boolean };

export const tokenOf = (c: Context<AppEnv>): string => c.req.param("token") ?? "";
export const foundBy = (c: Context<AppEnv>) => readAnswerLink(c.var.deps, tokenOf(c), localeOf(c.req.raw));

/** Whatever is answered at the address of a link, a refusal too: its address is told to no site, and kept out of search. */
export function keepToItself(c: Context<AppEnv>): void {
  c.header("referrer-policy", "no-referrer");
  c.header("x-robots-tag", "noindex");
}

type CameBack = {
  values?: Values;
  /** The form that came back, by its id. */
  where?: string | null;
  errors?: Readonly<Record<string, FieldCode>>;
  problem?: Refusal | null;
};

/** What the link asks, with the form that came back. */
export function showAsking(
  c: Context<AppEnv>,
  { shown }: Found,
  { values = {}, where = null, errors = {}, problem = null }: CameBack,
) {
  const form = formWith(values, errors);
  const isRefused = Object.keys(errors).length > 0;
  const status = problem ? statusOf[problem.code] : isRefused ? 422 : 200;
  const back = where === null || isOneTap(where) ? null : { id: where, isRefused };
  return showAnswers(c, { kind: "asking", shown, where, form, problem }, status, back);
}

/** A form with nothing to type: a reader of another language takes its page as it was. */
const isOneTap = (where: string): boolean => ["step-accept", "agree", "refuse", "check-in"].includes(where);

/** A step that could not be taken: what the link asks now, or that it is over; what was typed stands there all the same. */
export async function showRefused(
  c: Context<AppEnv>,
  { values, where }: Required<Pick<CameBack, "values" | "where">>,
  refusal: Refusal,
) {
  if (!tellable.includes(refusal.code)) throw new Refused(refusal);
  const found = refusal.code === "unknown" ? null : await foundBy(c);
  if (!found) return showGone(c, values);
  return refusal.code === "invalid"
    ? showAsking(c, found, { values, where, errors: refusal.fields })
    : showAsking(c, found, { values, where, problem: refusal });
}

const tellable: readonly Refusal["code"][] = [
  "unknown",
  "not_now",
  "changed_meanwhile",
  "no_place",
  "one_too_many",
  "invalid",
];

/** That the link is over: in the same words whether there ever was one, or not. */
export const showGone = (c: Context<AppEnv>, values: Values) =>
  showAnswers(c, { kind: "gone", unsent: wordsIn(values) }, statusOf[gone.refusal.code]);

const gone = refused({ code: "unknown", what: "page" });

/** What somebody has written. */
const wordsIn = (values: Values): string | null =>
  Object.entries(values)
    .filter(([name]) => /words$/i.test(name) || name === "caseQuestion")
    .map(([, [text = ""]]) => text)
    .find((text) => text !== "") ?? null;

export function showAnswers(
  c: Context<AppEnv>,
  view: AnswersView,
  status: (typeof statusOf)[Refusal["code"]] | 200 = 200,
  back: { id: string; isRefused: boolean } | null = null,
) {
  const path = `/answers/${tokenOf(c)}`;
  return show(
    c,
    { View: AnswersPage, title },
    { locale: localeOf(c.req.raw), token: tokenOf(c), view },
    { status, isPrivate: true, ...(back ? { form: { ...back, path } } : { switchTo: path }) },
  );
}
