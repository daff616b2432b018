import type { Context } from "hono";
import { ThreadPost, threadFields } from "#contract/thread.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { whoOf } from "#worker/http/who.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
import { isOfCase } from "#worker/operations/case-of.ts";
import { regionsOf } from "#worker/operations/read-case.ts";
import { messageKeyIn } from "#worker/operations/read-thread.ts";
import { showCase } from "./case.tsx";
import { postedStep, type Returned, returned } from "./posted-step.ts";

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
  const of = { id: request, regions: await regionsOf(deps, actor) };
  const does = (said: ThreadPost) => actInThread(deps, { actor, as: "admin" }, { id, isTheirs: isOfCase(of) }, said);
  /** The case with the thread open, which is reading it, whatever came back. */
  const opened = async (back: Returned) => showCase(c, back, (await does({ act: "read" })).ok ? id : null);
  if (!posted.ok) return opened(posted.form);
  const outcome = await does(posted.value);
  if (!outcome.ok) return opened(returned(where, posted.values, outcome.refusal));
  if (posted.value.act === "read") return showCase(c, null, id, messageKeyIn(posted.values.before?.[0]));
  return c.redirect(`/${localeOf(c.req.raw)}/admin/requests/${request}?said=settled`, 303);
}
