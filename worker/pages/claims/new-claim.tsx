import type { Context } from "hono";
import { BodyForm, bodyFields, ClaimForm, claimFields, RegistrationForm } from "#contract/body-form.ts";
import type { TypedForm } from "#contract/typed.ts";
import { findBody } from "#db/read/bodies.ts";
import { bodyEntry } from "#db/rows.ts";
import { charterVersion } from "#domain/body/charter.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { NewClaimPage, title } from "#web/pages/claims/new-claim.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse, Refused } from "#worker/http/refused.ts";
import { addressValues, formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { type Filed, fileClaim } from "#worker/operations/file-claim.ts";
import { show } from "#worker/pages/show.tsx";

/** The form of a claim: of the entry that the address names, or of a body that is not there yet. */
export function newClaim(c: Context<AppEnv>) {
  const { body } = addressValues(c, ["body"]);
  return showForm(c, formWith({ ...(body && { body }), name: [whoOf(c).name] }), 200);
}

export async function sendClaim(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, [...bodyFields, ...claimFields, "body", "go"]);
  if (go === "show") return showForm(c, formWith(values), 200);
  const read = readClaim(values, localeOf(c.req.raw));
  if ("form" in read) return showForm(c, read.form, 422);
  if (go === "check") return showForm(c, formWith(values), 200);
  const { actor, name, version } = whoOf(c);
  const outcome = await fileClaim(c.var.deps, { actor, name, version }, read.filed);
  if (!outcome.ok && outcome.refusal.code === "invalid") {
    return showForm(c, formWith(values, outcome.refusal.fields), 422);
  }
  return c.redirect(`/${localeOf(c.req.raw)}/claims/${orRefuse(outcome)}?said=filed`, 303);
}

/** What the form files; refused, it comes back whole. An older text of the charter is read again. */
function readClaim(values: Values, locale: Filed["locale"]): { filed: Filed } | { form: TypedForm } {
  const [body] = values.body ?? [];
  const fields = body === undefined ? [...bodyFields, ...claimFields] : claimFields;
  const read = readForm(body === undefined ? RegistrationForm : ClaimForm, values, fields);
  if (!read.ok) return read;
  const { told, name, charter } = read.value;
  if (charter !== charterVersion)
    return { form: formWith({ ...values, charter: [] }, { charter: "consent_required" }) };
  if (body !== undefined) return { filed: { told, name, locale, about: { body } } };
  const proposed = readForm(BodyForm, values, bodyFields);
  return proposed.ok ? { filed: { told, name, locale, about: { proposed: proposed.value } } } : proposed;
}

async function showForm(c: Context<AppEnv>, form: TypedForm, status: 200 | 422) {
  const locale = localeOf(c.req.raw);
  const body = await claimed(c, form.values.body?.[0]);
  return show(
    c,
    { View: NewClaimPage, title },
    { locale, form, body },
    {
      status,
      isPrivate: true,
      form: { id: "claim", path: "/claims/new", isRefused: status === 422 },
    },
  );
}

async function claimed(c: Context<AppEnv>, id: string | undefined) {
  if (id === undefined) return null;
  const [[row]] = await c.var.deps.db.batch([findBody(c.var.deps.db, id)]);
  if (!row || row.mergedInto !== null) throw new Refused({ code: "unknown", what: "body" });
  return { id, name: wordsFor(bodyEntry(row).wording, localeOf(c.req.raw)).words.name };
}
