import type { Context } from "hono";
import { CheckInMore, CheckInTap, moreFields, tapFields, Verdict, verdictFields } from "#contract/check-in-forms.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { followHolder } from "#worker/http/follow-session.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { answerInSession } from "#worker/operations/answer-check-in.ts";
import { declareInSession } from "#worker/operations/declare-at-check-in.ts";
import { judgeInSession } from "#worker/operations/say-verdict.ts";
import { showFollow } from "./follow.tsx";
import { afterStep } from "./follow-steps.ts";

/** How it goes, in one tap, on the author's own page. */
export async function tapCheckIn(c: Context<AppEnv>) {
  const values = await postedValues(c, tapFields);
  const read = readForm(CheckInTap, values, tapFields);
  if (!read.ok) throw new Refused({ code: "malformed" });
  const back = { name: "check-in", path: "/follow/check-in", form: formWith(values) };
  const holder = await followHolder(c, c.var.deps);
  if (!holder) return showFollow(c, { back });
  const { answer, ...seen } = read.value;
  return afterStep(c, await answerInSession(c.var.deps, holder, { ...seen, ...answer }), back, "check-in");
}

/** What is said beside the answer. */
export async function tellMore(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, [...moreFields, "go"]);
  const back = { name: "check-in-more", path: "/follow/check-in/more", form: formWith(values) };
  if (go === "show") return showFollow(c, { back });
  const read = readForm(CheckInMore, values, moreFields);
  if (!read.ok && read.form.errors.number) throw new Refused({ code: "malformed" });
  if (!read.ok) return showFollow(c, { back: { ...back, form: read.form }, status: 422 });
  if (go === "check") return showFollow(c, { back });
  const holder = await followHolder(c, c.var.deps);
  if (!holder) return showFollow(c, { back });
  return afterStep(c, await declareInSession(c.var.deps, holder, read.value), back, "check-in-more");
}

/** Whether help has helped. */
export async function judgeHelp(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, [...verdictFields, "go"]);
  const id = c.req.param("id") ?? "";
  const back = { name: `verdict-${id}`, path: `/follow/introductions/${id}/verdict`, form: formWith(values) };
  if (go === "show") return showFollow(c, { back });
  const read = readForm(Verdict, values, verdictFields);
  if (!read.ok && read.form.errors.helped && !go) throw new Refused({ code: "malformed" });
  if (!read.ok) return showFollow(c, { back: { ...back, form: read.form }, status: 422 });
  if (go === "check") return showFollow(c, { back });
  const holder = await followHolder(c, c.var.deps);
  if (!holder) return showFollow(c, { back });
  return afterStep(c, await judgeInSession(c.var.deps, holder, id, read.value), back, "verdict");
}
