import type { Context } from "hono";
import { CallSeen, CallStep, callSteps } from "#contract/calls.ts";
import type { Refusal } from "#domain/outcome.ts";
import { CallsPage, type CallsProps, title } from "#web/pages/admin/calls.tsx";
import { ReadOutPage, title as readOutTitle } from "#web/pages/admin/read-out.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { statusOf } from "#worker/http/problems.ts";
import { whoOf } from "#worker/http/who.ts";
import { endCall } from "#worker/operations/end-call.ts";
import { giveNewPin } from "#worker/operations/give-new-pin.ts";
import { readCalls } from "#worker/operations/read-calls.ts";
import { callKeyIn, callShown } from "#worker/pages/call-shown.ts";
import { show } from "#worker/pages/show.tsx";
import { siteOf } from "#worker/pages/site.ts";
import { tapped, toldAbove } from "#worker/pages/tapped.ts";

import { saidIn } from "./show-desk.tsx";

const perPage = 10;

/** The calls that wait, the earliest due first. */
export const calls = (c: Context<AppEnv>) => showCalls(c, null);

/** Says how a call ended. */
export async function takeCallStep(c: Context<AppEnv>) {
  const { call, tries, step } = await tapped(c, CallStep, ["call", "tries", "step"]);
  const outcome = await endCall(c.var.deps, whoOf(c).actor, { id: call, tries }, step);
  if (!outcome.ok) return showCalls(c, toldAbove(outcome.refusal));
  return c.redirect(`/${localeOf(c.req.raw)}/admin/calls?said=${step}`, 303);
}

/** Gives whoever is on the phone a new PIN, and shows it once, to be read out. */
export async function readOut(c: Context<AppEnv>) {
  const { call, tries } = await tapped(c, CallSeen, ["call", "tries"]);
  const outcome = await giveNewPin(c.var.deps, whoOf(c).actor, { id: call, tries });
  if (!outcome.ok) return showCalls(c, toldAbove(outcome.refusal));
  const { receipt, locale: theirs } = outcome.value;
  const props = { locale: localeOf(c.req.raw), receipt, follow: `${siteOf(c)}/${theirs}/follow` };
  return show(c, { View: ReadOutPage, title: readOutTitle }, props, { isPrivate: true, switchTo: "/admin/calls" });
}

async function showCalls(c: Context<AppEnv>, refusal: Refusal | null) {
  const { deps } = c.var;
  const after = callKeyIn(c);
  const { calls, next, silent } = await readCalls(deps, whoOf(c).actor, after, { site: siteOf(c), perPage });
  const props: CallsProps = {
    locale: localeOf(c.req.raw),
    silent: silent.map(({ found, phone, ...body }) => ({ ...body, number: found ?? phone })),
    said: refusal ? null : saidIn(c, callSteps),
    refusal,
    calls: calls.map((row) => callShown(row, deps.now())),
    next: next && { due: String(next.dueAt), id: next.id },
    isFirst: after === null,
  };
  const status = refusal ? statusOf[refusal.code] : 200;
  return show(c, { View: CallsPage, title }, props, {
    ...{ isPrivate: true, status, keeps: ["due", "id"] },
    switchTo: refusal ? "/admin/calls" : undefined,
  });
}
