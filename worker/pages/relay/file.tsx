import type { Context } from "hono";
import type { Locale } from "#contract/locales.ts";
import { RelayRequest, relayRequestFields } from "#contract/relay-forms.ts";
import type { TypedForm } from "#contract/typed.ts";
import { relayOf } from "#db/read/relays.ts";
import type { Refusal } from "#domain/outcome.ts";
import { RelayFilePage, type RelayFileProps, title } from "#web/pages/relay/file.tsx";
import { title as filedTitle, RelayFiledPage } from "#web/pages/relay/filed.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { formIdOf, keepFormId, markOf } from "#worker/http/form-ids.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { type FiledByRelay, fileForSomebody } from "#worker/operations/file-for-somebody.ts";
import { show } from "#worker/pages/show.tsx";
import { siteOf } from "#worker/pages/site.ts";
import { relayShown } from "./shown.ts";

/** The form for somebody who came: their province is most often the relay's. */
export async function fileForm(c: Context<AppEnv>) {
  const { deps } = c.var;
  const formId = deps.newId();
  keepFormId(c, formId);
  const [[relay]] = await deps.db.batch([relayOf(deps.db, whoOf(c).actor.id)]);
  return showForm(c, formWith({ province: relay ? [relay.province] : [] }), { formId });
}

/** Files it, and shows the receipt that is the person's. */
export async function file(c: Context<AppEnv>) {
  const { deps } = c.var;
  const {
    form: [mark] = [],
    go: [go] = [],
    ...values
  } = await postedValues(c, [...relayRequestFields, ...["first", "form", "go"]]);
  const held = await formIdOf(c, deps, mark);
  const formId = held ?? deps.newId();
  keepFormId(c, formId);
  if (go === "show") return showForm(c, formWith(values), { formId });
  const read = readForm(RelayRequest, values, relayRequestFields);
  if (!read.ok) return showForm(c, read.form, { formId, status: 422 });
  if (go === "check") return showForm(c, formWith(values), { formId });
  // The browser no longer holds this form: sent twice, it would be two requests.
  if (held === null) return showForm(c, formWith(values, { form: "stale_form" }), { formId, status: 422 });
  const at = { formId, locale: localeOf(c.req.raw) };
  const outcome = await fileForSomebody(deps, whoOf(c).actor, at, read.value);
  if (!outcome.ok) return showRefused(c, outcome.refusal, values, formId);
  return outcome.value === "other-words" ? askAgain(c, values) : showFiled(c, outcome.value, read.value.language);
}

/** Other words in a form that was filed: another request, under an id of its own, once the relay says so. */
function askAgain(c: Context<AppEnv>, values: Values) {
  const formId = c.var.deps.newId();
  keepFormId(c, formId);
  return showForm(c, formWith(values), { formId, status: 409, why: "other-words" });
}

function showRefused(c: Context<AppEnv>, refusal: Refusal, values: Values, formId: string) {
  switch (refusal.code) {
    case "too_many":
      c.header("retry-after", String(refusal.retryAfter));
      return showForm(c, formWith(values), { formId, status: 429, why: "too-many" });
    case "invalid":
      return showForm(c, formWith(values, refusal.fields), { formId, status: 422 });
    case "changed_meanwhile":
    case "not_now":
      return showForm(c, formWith(values, { form: refusal.code }), { formId, status: 409 });
    default:
      throw new Refused(refusal);
  }
}

type Shown = { formId: string; status?: 200 | 409 | 422 | 429; why?: RelayFileProps["why"] };

async function showForm(c: Context<AppEnv>, form: TypedForm, { formId, status = 200, why = null }: Shown) {
  const props = { locale: localeOf(c.req.raw), form, why, formKey: await markOf(c.var.deps, formId) };
  return show(c, { View: RelayFilePage, title }, props, {
    ...{ status, isPrivate: true, scripts: ["enhance"] },
    form: { id: "relay-file", path: "/relay/file", isRefused: status === 422 },
  });
}

async function showFiled(c: Context<AppEnv>, filed: Exclude<FiledByRelay, "other-words">, theirs: Locale) {
  const { db } = c.var.deps;
  const [[relay]] = await db.batch([relayOf(db, whoOf(c).actor.id)]);
  if (!relay) throw new Refused({ code: "unknown", what: "page" });
  const follow = `${siteOf(c)}/${theirs}/follow`;
  const props = { locale: localeOf(c.req.raw), theirs, follow, relay: relayShown(relay), ...filed };
  return show(c, { View: RelayFiledPage, title: filedTitle }, props, {
    isPrivate: true,
    switchTo: `/relay/requests/${filed.request}`,
  });
}
