import * as v from "valibot";
import { monthCountNames } from "#domain/figures/body-months.ts";
import { checkInAnswers, stuckOns } from "#domain/follow-up/answers.ts";
import { areaTypes, genders } from "#domain/request/statistics.ts";
import { NeedCode, Region } from "./codes.ts";
import { EntryId } from "./lists.ts";

const Number_ = v.optional(v.pipe(v.string(), v.regex(/^[1-5]$/), v.toNumber()));
const told = {
  answer: v.picklist(checkInAnswers),
  stuckOn: v.optional(v.picklist(stuckOns)),
  /** At this check-in; or at this one and before. */
  at: Number_,
  until: Number_,
};

/** Which answers the address of their page asks for: what the figure is told by, and what was answered. */
export const AnswersAsked = v.variant("by", [
  v.object({ ...told, by: v.literal("all"), key: v.optional(v.literal(""), "") }),
  v.object({ ...told, by: v.literal("region"), key: Region }),
  v.object({ ...told, by: v.literal("need"), key: NeedCode }),
  v.object({ ...told, by: v.literal("gender"), key: v.picklist(genders) }),
  v.object({ ...told, by: v.literal("area"), key: v.picklist(areaTypes) }),
  v.object({ ...told, by: v.literal("body"), key: EntryId }),
]);
export type AnswersAsked = v.InferOutput<typeof AnswersAsked>;

/** Which cases of its own a body asks for: what happened in a month, how somebody answered at a check-in, or what they are stuck on. */
export const BodyCasesAsked = v.union([
  v.strictObject({
    count: v.picklist(monthCountNames),
    month: v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)),
  }),
  v.strictObject({
    answer: v.picklist(checkInAnswers),
    at: v.pipe(v.string(), v.regex(/^[1-5]$/), v.toNumber()),
  }),
  v.strictObject({ stuckOn: v.picklist(stuckOns) }),
]);
export type BodyCasesAsked = v.InferOutput<typeof BodyCasesAsked>;
