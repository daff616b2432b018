import * as v from "valibot";
import { checkInAnswers, helpedAnswers, stuckOns } from "#domain/follow-up/answers.ts";
import { checkInStates } from "#domain/follow-up/lifecycle.ts";

const Moment = v.pipe(v.string(), v.isoTimestamp());
const LocalDay = v.pipe(v.string(), v.isoDate());
const Count = v.nullable(v.number());

/** A check-in with all that was said of it, as its author and the team read it. */
export const CheckInShown = v.object({
  number: v.number(),
  version: v.number(),
  dueOn: LocalDay,
  state: v.picklist(checkInStates),
  askedAt: v.nullable(Moment),
  answer: v.nullable(v.picklist(checkInAnswers)),
  stuckOn: v.nullable(v.picklist(stuckOns)),
  answeredAt: v.nullable(Moment),
  /** Whether somebody else wrote down what the person said. */
  isByOther: v.boolean(),
  words: v.string(),
  indicatorBase: Count,
  indicatorNow: Count,
  amountMad: Count,
  jobs: Count,
  people: Count,
  helped: v.nullable(v.picklist(helpedAnswers)),
});
export type CheckInShown = v.InferOutput<typeof CheckInShown>;

/** The check-in that can be answered now, or whose answer can be changed. */
export const OpenCheckIn = v.object({
  ...CheckInShown.entries,
  /** The indicator that was named at filing, and how much of it there was, as an earlier check-in says. */
  indicator: v.string(),
  baseBefore: Count,
  /** By when the team looks at what is stuck; the day of the next check-in; when the request is closed. */
  lookedBy: v.nullable(LocalDay),
  nextOn: v.nullable(LocalDay),
  closesOn: v.nullable(LocalDay),
});
export type OpenCheckIn = v.InferOutput<typeof OpenCheckIn>;

/** What its body may know of a check-in: codes alone. */
export type CheckInCodes = Pick<CheckInShown, "number" | "dueOn" | "answer" | "stuckOn" | "answeredAt">;
