import type { Context } from "hono";
import type * as v from "valibot";
import { CheckInMore, CheckInTap, moreFields, tapFields, Verdict, verdictFields } from "#contract/check-in-forms.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { postedValues, readForm } from "#worker/http/typed-form.ts";
import { answerCheckIn } from "#worker/operations/answer-check-in.ts";
import { declareAtCheckIn } from "#worker/operations/declare-at-check-in.ts";
import type { LinkHeld } from "#worker/operations/read-answer-link.ts";
import { sayVerdict } from "#worker/operations/say-verdict.ts";
import { foundBy, keepToItself, showAsking, showGone, showRefused, tokenOf } from "./answers-shown.tsx";

/** A form that the author's link opens beside its steps: where it stands, what it asks, and what it does. */
type FormOfLink<Schema extends v.GenericSchema> = {
  where: string;
  asks: Schema;
  fields: readonly string[];
  /** What is no form of ours without it: nobody types it. */
  tapped: readonly string[];
  does: (c: Context<AppEnv>, held: LinkHeld, said: v.InferOutput<Schema>) => Promise<Outcome<"saved">>;
};

const byLink =
  <Schema extends v.GenericSchema>({ where, asks, fields, tapped, does }: FormOfLink<Schema>) =>
  async (c: Context<AppEnv>) => {
    keepToItself(c);
    const { go: [go] = [], ...values } = await postedValues(c, [...fields, "go"]);
    const found = await foundBy(c);
    if (!found) return showGone(c, values);
    if (!found.held.isAuthors) throw new Refused({ code: "malformed" });
    if (go === "show") return showAsking(c, found, { values, where });
    const read = readForm(asks, values, fields);
    if (!read.ok && !go && tapped.some((field) => read.form.errors[field])) throw new Refused({ code: "malformed" });
    if (!read.ok) return showAsking(c, found, { values, where, errors: read.form.errors });
    if (go === "check") return showAsking(c, found, { values, where });
    const outcome = await does(c, found.held, read.value);
    return outcome.ok
      ? c.redirect(`/${localeOf(c.req.raw)}/answers/${tokenOf(c)}`, 303)
      : showRefused(c, { values, where }, outcome.refusal);
  };

const authorOf = ({ request }: LinkHeld) => ({ role: "innovator", requestId: request }) as const;

/** How it goes, in one tap, by the link of a check-in. */
export const tapByLink = byLink({
  ...{ where: "check-in", asks: CheckInTap, fields: tapFields, tapped: tapFields },
  does: (c, held, { answer, ...seen }) =>
    answerCheckIn(c.var.deps, authorOf(held), held.request, { ...seen, ...answer }),
});

/** What is said beside the answer. */
export const tellMoreByLink = byLink({
  ...{ where: "check-in-more", asks: CheckInMore, fields: moreFields, tapped: ["number"] },
  does: (c, held, said) => declareAtCheckIn(c.var.deps, authorOf(held), held.request, said),
});

/** Whether the help has helped, by the link that told of it. */
export const judgeByLink = byLink({
  ...{ where: "verdict", asks: Verdict, fields: verdictFields, tapped: ["helped"] },
  does: (c, held, said) =>
    held.introduction
      ? sayVerdict(c.var.deps, authorOf(held), held.introduction.id, said)
      : Promise.resolve(refused({ code: "unknown", what: "introduction" })),
});
