import * as v from "valibot";
import { type Answered, checkInAnswers, helpedAnswers, stuckOns } from "#domain/follow-up/answers.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { optionalWords, whole } from "./fields.ts";

const code = (name: FieldCode): FieldCode => name;
const most = 1000;

/** The answers as one tap sends each: who is stuck says on what. */
export const checkInTaps = [
  ...checkInAnswers.filter((answer) => answer !== "stuck"),
  ...stuckOns.map((stuckOn) => `stuck.${stuckOn}` as const),
];
const Tap = v.pipe(
  v.optional(v.string(), ""),
  v.picklist(checkInTaps, code("required")),
  v.transform((tap): Answered => {
    const stuckOn = stuckOns.find((each) => tap === `stuck.${each}`);
    return stuckOn ? { answer: "stuck", stuckOn } : { answer: tap as Answered["answer"], stuckOn: null };
  }),
);
const Seen = v.pipe(v.optional(v.string(), ""), v.regex(/^\d{1,9}$/), v.toNumber());

/** A check-in as it was seen, and its answer. */
export const CheckInTap = v.object({ number: Seen, version: Seen, answer: Tap });
/** The same as somebody of the team heard it, with what was said. */
export const CheckInHeard = v.object({ number: Seen, answer: Tap, words: optionalWords(most) });
export const tapFields = ["number", "version", "answer"] as const;
export const heardFields = ["number", "answer", "words"] as const;

const count = v.nullish(whole(0, 1_000_000_000), null);
const helped = v.nullish(v.picklist(helpedAnswers, code("unknown_code")), null);

/** What is said beside the answer, if one wishes: all of it may be left out. */
export const CheckInMore = v.object({
  number: Seen,
  words: optionalWords(most),
  indicatorBase: count,
  indicatorNow: count,
  amountMad: count,
  jobs: count,
  people: count,
  helped,
});
export type CheckInMore = v.InferOutput<typeof CheckInMore>;
export const countFields = ["indicatorBase", "indicatorNow", "amountMad", "jobs", "people"] as const;
export const moreFields = ["number", "words", ...countFields, "helped"] as const;

/** Whether help that a body reported has helped, in one tap, with a word if one wishes. */
export const Verdict = v.object({
  helped: v.pipe(v.optional(v.string(), ""), v.picklist(helpedAnswers, code("required"))),
  words: optionalWords(most),
});
export const verdictFields = ["helped", "words"] as const;
