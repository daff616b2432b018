import type { Context } from "hono";
import { WalkInForm, walkInFields } from "#contract/introduction-forms.ts";
import type { TypedForm } from "#contract/typed.ts";
import { offersToList } from "#db/read/desk.ts";
import { offerEntry } from "#db/rows.ts";
import { actsFor } from "#domain/account/actor.ts";
import type { NoPlace } from "#domain/introduction/capacity.ts";
import { wordsFor } from "#domain/language/wording.ts";
import type { Refusal } from "#domain/outcome.ts";
import { title, WalkInPage, type WalkInProps } from "#web/pages/desk/walk-in.tsx";
import { title as filedTitle, WalkInFiledPage } from "#web/pages/desk/walk-in-filed.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { formIdOf, keepFormId, markOf } from "#worker/http/form-ids.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { fileWalkIn, type WalkInFiled } from "#worker/operations/file-walk-in.ts";
import { show } from "#worker/pages/show.tsx";
import { deskShown } from "./shown.ts";

/** The form for somebody who came to the desk. */
export function walkInForm(c: Context<AppEnv>) {
  const formId = c.var.deps.newId();
  keepFormId(c, formId);
  return showForm(c, formWith({}), { formId });
}

/** Files the request of whoever came, and shows the codes that are theirs. */
export async function receiveSomebody(c: Context<AppEnv>) {
  const { deps } = c.var;
  const { body } = deskOf(c);
  const { actor } = whoOf(c);
  if (!actsFor(actor, body)) throw new Refused({ code: "not_yours" });
  const { form: [mark] = [], go: [go] = [], ...values } = await postedValues(c, [...walkInFields, "form", "go"]);
  const held = await formIdOf(c, deps, mark);
  const formId = held ?? deps.newId();
  keepFormId(c, formId);
  if (go === "show") return showForm(c, formWith(values), { formId });
  const read = readForm(WalkInForm, values, walkInFields);
  if (!read.ok) return showForm(c, read.form, { formId, status: 422 });
  if (go === "check") return showForm(c, formWith(values), { formId });
  // The browser no longer holds this form: sent twice, it would be two requests.
  if (held === null) return showForm(c, formWith(values, { form: "stale_form" }), { formId, status: 422 });
  const came = { formId, locale: localeOf(c.req.raw), body };
  const outcome = await fileWalkIn(deps, actor, came, read.value);
  return outcome.ok ? answered(c, outcome.value, values) : showRefused(c, outcome.refusal, values, formId);
}

function answered(c: Context<AppEnv>, filed: WalkInFiled, values: Values) {
  if (filed !== "other-words") return showFiled(c, filed);
  const formId = c.var.deps.newId();
  keepFormId(c, formId);
  return showForm(c, formWith(values), { formId, status: 409, alreadyFiled: true });
}

function showRefused(c: Context<AppEnv>, refusal: Refusal, values: Values, formId: string) {
  switch (refusal.code) {
    case "invalid":
      return showForm(c, formWith(values, refusal.fields), { formId, status: 422 });
    case "no_place":
      return showForm(c, formWith(values), { formId, status: 409, full: refusal.because });
    case "changed_meanwhile":
    case "not_now":
      return showForm(c, formWith(values, { form: refusal.code }), { formId, status: 409 });
    default:
      throw new Refused(refusal);
  }
}

/** So many open offers are listed at most. */
const mostOffers = 40;

type Shown = { formId: string; status?: 200 | 409 | 422; full?: NoPlace | null; alreadyFiled?: boolean };

async function showForm(
  c: Context<AppEnv>,
  form: TypedForm,
  { formId, status = 200, full = null, alreadyFiled = false }: Shown,
) {
  const { db } = c.var.deps;
  const { body } = deskOf(c);
  const locale = localeOf(c.req.raw);
  const [rows] = await db.batch([offersToList(db, body, mostOffers)]);
  const named = rows.map(offerEntry).filter((entry) => entry.body?.basis === "explicit");
  const props: WalkInProps = {
    ...{ locale, desk: deskShown(c), form, full, alreadyFiled, mayFile: actsFor(whoOf(c).actor, body) },
    formKey: await markOf(c.var.deps, formId),
    offers: named.map(({ id, wording }) => ({ id, name: wordsFor(wording, locale).words.name })),
  };
  return show(c, { View: WalkInPage, title }, props, {
    ...{ status, isPrivate: true, scripts: ["enhance"] },
    form: { id: "walk-in", path: `/desk/${body}/walk-in`, isRefused: status === 422 },
  });
}

function showFiled(c: Context<AppEnv>, filed: Exclude<WalkInFiled, "other-words">) {
  const locale = localeOf(c.req.raw);
  const site = c.env.SITE || new URL(c.req.url).origin;
  const props = { locale, desk: deskShown(c), ...filed, follow: `${site}/${locale}/follow` };
  return show(c, { View: WalkInFiledPage, title: filedTitle }, props, {
    isPrivate: true,
    switchTo: `/desk/${deskOf(c).body}/introductions/${filed.introduction}`,
  });
}
