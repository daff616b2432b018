import type { Context } from "hono";
import { ThreadPost, threadFields } from "#contract/thread.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { whoOf } from "#worker/http/who.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
import { isOfCase } from "#worker/operations/case-of.ts";
import { regionsOf } from "#worker/operations/read-case.ts";
import { showCase } from "./case.tsx";
import { postedStep, returned } from "./posted-step.ts";

/**
 * An admin opens the thread of an introduction that the team was called to, which the journal notes; writes in it, decides
 * on a word that was reported, or leaves.
 */
export async function caseThread(c: Context<AppEnv>) {
  const { deps } = c.var;
  const { actor } = whoOf(c);
  const [request, id] = [c.req.param("id") ?? "", c.req.param("introduction") ?? ""];
  const where = `introductions/${id}/messages`;
  const posted = await postedStep(c, where, ThreadPost, threadFields);
  if (!posted.ok) return showCase(c, posted.form, id);
  const of = { id: request, regions: await regionsOf(deps, actor) };
  const outcome = await actInThread(deps, { actor, as: "admin" }, { id, isTheirs: isOfCase(of) }, posted.value);
  if (!outcome.ok) return showCase(c, returned(where, posted.values, outcome.refusal), id);
  if (posted.value.act === "read") return showCase(c, null, id);
  return c.redirect(`/${localeOf(c.req.raw)}/admin/requests/${request}?said=settled`, 303);
}
