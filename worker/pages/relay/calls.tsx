import type { Context } from "hono";
import { CallStep } from "#contract/calls.ts";
import type { Refusal } from "#domain/outcome.ts";
import { RelayCallsPage, title } from "#web/pages/relay/calls.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { statusOf } from "#worker/http/problems.ts";
import { whoOf } from "#worker/http/who.ts";
import { endCall } from "#worker/operations/end-call.ts";
import { readRelayCalls } from "#worker/operations/read-calls.ts";
import { callKeyIn, callShown } from "#worker/pages/call-shown.ts";
import { show } from "#worker/pages/show.tsx";
import { siteOf } from "#worker/pages/site.ts";
import { tapped, toldAbove } from "#worker/pages/tapped.ts";

const perPage = 10;

/** The calls that a relay makes, the earliest due first. */
export const relayCalls = (c: Context<AppEnv>) => showCalls(c, null);

/** Says how a call ended. */
export async function endRelayCall(c: Context<AppEnv>) {
  const { call, tries, step } = await tapped(c, CallStep, ["call", "tries", "step"]);
  const outcome = await endCall(c.var.deps, whoOf(c).actor, { id: call, tries }, step);
  if (!outcome.ok) return showCalls(c, toldAbove(outcome.refusal));
  return c.redirect(`/${localeOf(c.req.raw)}/relay/calls?said=done`, 303);
}

async function showCalls(c: Context<AppEnv>, refusal: Refusal | null) {
  const { deps } = c.var;
  const after = callKeyIn(c);
  const { calls, next } = await readRelayCalls(deps, whoOf(c).actor.id, after, { site: siteOf(c), perPage });
  const props = {
    ...{ locale: localeOf(c.req.raw), refusal, isFirst: after === null },
    isDone: refusal === null && new URL(c.req.url).searchParams.get("said") === "done",
    calls: calls.map((row) => ({ ...callShown(row, deps.now()), name: row.name })),
    next: next && { due: String(next.dueAt), id: next.id },
  };
  return show(c, { View: RelayCallsPage, title }, props, {
    ...{ isPrivate: true, status: refusal ? statusOf[refusal.code] : 200, keeps: ["due", "id"] },
    switchTo: refusal ? "/relay/calls" : undefined,
  });
}
