import { countFields } from "#contract/check-in-forms.ts";
import type { TypedForm } from "#contract/typed.ts";
import { formWith, type Values } from "#worker/http/typed-form.ts";
import type { CameBack } from "./follow.tsx";

/** What is carried of a form that came too late for its session, beside the fields of a correction. */
export const lateFields = ["late", "words", "fact", ...countFields, "helped"] as const;

/** The form comes along to the way in, under its name; which version it saw is for the page to say anew. */
export function comesAlong({ name, form }: CameBack): TypedForm {
  const { version: _seen, step: _step, question: _question, number: _number, answer: _answer, ...typed } = form.values;
  return formWith({ ...typed, late: [name] } as Values, { form: "session_ended" });
}

/** The form as it is taken up again where it was; `null`: none came along. */
export function lateForm({ late: [name = ""] = [], ...values }: Values): CameBack | null {
  const path = pathOf(name);
  return path === null ? null : { name, path, form: formWith(values) };
}

const pathOf = (name: string): string | null => {
  if (name === "answer-team") return "/follow/answer";
  if (name === "fact") return "/follow/fact";
  const [, thread] = /^thread-(\w+)$/.exec(name) ?? [];
  if (thread !== undefined) return `/follow/introductions/${thread}/messages`;
  if (name === "check-in") return "/follow/check-in";
  if (name === "check-in-more") return "/follow/check-in/more";
  const [, judged] = /^verdict-(\w+)$/.exec(name) ?? [];
  if (judged !== undefined) return `/follow/introductions/${judged}/verdict`;
  const [, id] = /^(?:answer|contest|withdraw|agree|refuse)-(\w+)$/.exec(name) ?? [];
  return id === undefined ? null : `/follow/introductions/${id}`;
};
