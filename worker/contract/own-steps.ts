import * as v from "valibot";
import { type AuthorStep, authorSteps } from "#domain/introduction/for-author.ts";
import type { FieldCode } from "#domain/outcome.ts";
import type { OpenFact } from "#domain/request/next-fact.ts";
import { words } from "./fields.ts";
import { Correction } from "./support-request.ts";

const code = (name: FieldCode): FieldCode => name;

/** An answer, or what somebody says of a report. */
export const SaidWords = v.object({ words: v.pipe(v.optional(words(1500), ""), v.minLength(1, code("required"))) });

export const AuthorStepCode = v.picklist(authorSteps);

/** What goes with a step of an author: words, a box that was ticked, or nothing. */
export const formOfStep = (step: AuthorStep): StepForm => forms[step] ?? Nothing;
type StepForm = v.GenericSchema<unknown, { words?: string; sure?: string }>;

const Nothing = v.object({});
const Sure = v.object({ sure: v.pipe(v.optional(v.string(), ""), v.literal("yes", code("required"))) });
const forms: Partial<Record<AuthorStep, StepForm>> = {
  answer: SaidWords,
  contest: SaidWords,
  withdraw: Sure,
};

/** One fact that was left out, as a correction takes it. */
const { stage, legalForm, groups, age, amountMad } = Correction.entries;
export const factForms = {
  stage: v.object({
    stage: v.pipe(
      stage,
      v.check((said) => said !== null, code("required")),
    ),
  }),
  legalForm: v.object({
    legalForm: v.pipe(
      legalForm,
      v.check((said) => said !== null, code("required")),
    ),
  }),
  groups: v.object({
    groups: v.pipe(
      groups,
      v.check((said) => said.length > 0, code("required")),
    ),
  }),
  age: v.object({
    age: v.pipe(
      age,
      v.check((said) => said !== null, code("required")),
    ),
  }),
  amountMad: v.object({
    amountMad: v.pipe(
      amountMad,
      v.check((said) => said !== null, code("required")),
    ),
  }),
} satisfies Record<OpenFact, v.GenericSchema>;
