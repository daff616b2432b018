import type { Context } from "hono";
import { RelayForm, relayFields } from "#contract/relay-forms.ts";
import type { TypedForm } from "#contract/typed.ts";
import { findBody } from "#db/read/bodies.ts";
import { relayOf } from "#db/read/relays.ts";
import { bodyEntry } from "#db/rows.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { RelayAskPage, title } from "#web/pages/relay/ask.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse, Refused } from "#worker/http/refused.ts";
import { addressValues, formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { askRelay } from "#worker/operations/ask-relay.ts";
import { leaveRelay } from "#worker/operations/decide-relay.ts";
import { show } from "#worker/pages/show.tsx";

/** The form of whoever wants to be a relay; or that they wait. */
export const newRelay = (c: Context<AppEnv>) => showForm(c, formWith(addressValues(c, ["body"])), 200);

export async function sendRelay(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, [...relayFields, "go"]);
  if (go === "show") return showForm(c, formWith(values), 200);
  const read = readForm(RelayForm, values, relayFields);
  if (!read.ok) return showForm(c, read.form, 422);
  if (go === "check") return showForm(c, formWith(values), 200);
  const outcome = await askRelay(c.var.deps, whoOf(c).actor, read.value);
  if (outcome.ok) return c.redirect(`/${localeOf(c.req.raw)}/relays/new`, 303);
  const { refusal } = outcome;
  if (refusal.code === "invalid") return showForm(c, formWith(values, refusal.fields), 422);
  if (refusal.code === "changed_meanwhile") return showForm(c, formWith(values, { form: refusal.code }), 409);
  throw new Refused(refusal);
}

/** Takes back that one asked, or stops being a relay. */
export async function leave(c: Context<AppEnv>) {
  const { sure: [sure] = [] } = await postedValues(c, ["sure"]);
  if (sure === "yes") orRefuse(await leaveRelay(c.var.deps, whoOf(c).actor));
  return c.redirect(`/${localeOf(c.req.raw)}/account`, 303);
}

async function showForm(c: Context<AppEnv>, form: TypedForm, status: 200 | 409 | 422) {
  const { db } = c.var.deps;
  const locale = localeOf(c.req.raw);
  const [[relay], [body]] = await db.batch([relayOf(db, whoOf(c).actor.id), findBody(db, form.values.body?.[0] ?? "")]);
  if (relay?.state === "verified") return c.redirect(`/${locale}/relay`, 303);
  const isAsked = relay?.state === "asked";
  const props = {
    ...{ locale, form, state: isAsked ? ("asked" as const) : ("may-ask" as const) },
    answer: isAsked ? null : (relay?.answer ?? null),
    body: body ? { id: body.id, name: wordsFor(bodyEntry(body).wording, locale).words.name } : null,
  };
  return show(c, { View: RelayAskPage, title }, props, {
    ...{ status, isPrivate: true, scripts: ["enhance"] },
    ...(!isAsked && { form: { id: "relay", path: "/relays/new", isRefused: status === 422 } }),
  });
}
