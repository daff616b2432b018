import type { Context } from "hono";
import { CheckInTap, tapFields } from "#contract/check-in-forms.ts";
import { refused } from "#domain/outcome.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { followHolder } from "#worker/http/follow-session.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { answerInSession } from "#worker/operations/answer-check-in.ts";
import { declareInSession } from "#worker/operations/declare-at-check-in.ts";
import { judgeInSession } from "#worker/operations/say-verdict.ts";
import { judgeAt, tellMoreAt } from "./check-in-door.ts";
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

const own = {
  path: () => "/follow",
  shows: (c, back, status = 200) => showFollow(c, { back, status }),
  declares: async (c, said) => {
    const holder = await followHolder(c, c.var.deps);
    return holder ? declareInSession(c.var.deps, holder, said) : refused({ code: "signed_out" });
  },
  judges: async (c, said) => {
    const holder = await followHolder(c, c.var.deps);
    const id = c.req.param("id") ?? "";
    return holder ? judgeInSession(c.var.deps, holder, id, said) : refused({ code: "signed_out" });
  },
  after: afterStep,
} satisfies Parameters<typeof tellMoreAt>[0];

/** What is said beside the answer. */
export const tellMore = tellMoreAt(own);
/** Whether help has helped. */
export const judgeHelp = judgeAt(own, "id");
