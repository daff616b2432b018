import type { Context } from "hono";
import * as v from "valibot";
import { words } from "#contract/fields.ts";
import type { TypedForm } from "#contract/typed.ts";
import { findClaim } from "#db/read/claims.ts";
import { isPerson } from "#domain/account/actor.ts";
import { memberRoles } from "#domain/member/lifecycle.ts";
import type { FieldCode, Outcome } from "#domain/outcome.ts";
import { ClaimPage, title } from "#web/pages/claims/claim.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse, Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { admitClaimant, answerAsked, calledIn, doubtClaim, withdrawClaim } from "#worker/operations/decide-claim.ts";
import { seenVersion } from "#worker/pages/seen-version.ts";
import { show } from "#worker/pages/show.tsx";

const known = ["answered", "doubted", "filed", "withdrawn"] as const;

/** A claim, for whoever filed it and for the managers of its body; an admin has a desk for it. */
export async function claim(c: Context<AppEnv>) {
  const said = new URL(c.req.url).searchParams.get("said");
  return showClaim(c, formWith({}), { said: known.find((one) => one === said) ?? null });
}

const code = (name: FieldCode): FieldCode => name;
const Words = v.object({ words: v.pipe(v.optional(words(1000), ""), v.minLength(1, code("required"))) });
const Role = v.object({ role: v.pipe(v.optional(v.string(), ""), v.picklist(memberRoles, code("required"))) });

/** The steps that a claimant and a manager in place take here. */
export async function stepClaim(c: Context<AppEnv>) {
  const values = await postedValues(c, ["step", "version", "words", "role", "go"]);
  const { step: [step] = [] } = values;
  // Signed in again: what was typed is looked at, and sent once more.
  if (values.go?.[0] === "show") return showClaim(c, formWith(values), {});
  const { actor } = whoOf(c);
  const decided = { actor, id: c.req.param("claim") ?? "", version: seenVersion(values) };
  const { deps } = c.var;
  switch (step) {
    case "withdraw":
      return after(c, await withdrawClaim(deps, decided), {}, "withdrawn");
    case "answer":
    case "doubt": {
      const read = readForm(Words, values, ["words"]);
      if (!read.ok) return showClaim(c, read.form, { status: 422 });
      const { words: said } = read.value;
      return step === "answer"
        ? after(c, await answerAsked(deps, decided, said), values)
        : after(c, await doubtClaim(deps, decided, said), values, "doubted");
    }
    case "admit": {
      const read = readForm(Role, values, ["role"]);
      if (!read.ok) return showClaim(c, read.form, { status: 422 });
      return after(c, await admitClaimant(deps, decided, read.value.role), values);
    }
    default:
      throw new Refused({ code: "malformed" });
  }
}

function after(
  c: Context<AppEnv>,
  outcome: Outcome<string>,
  values: Record<string, string[]> = {},
  said: (typeof known)[number] = "answered",
) {
  if (!outcome.ok && outcome.refusal.code === "changed_meanwhile") {
    return showClaim(c, formWith(values, { form: "changed_meanwhile" }), { status: 409 });
  }
  if (!outcome.ok && outcome.refusal.code === "invalid") {
    return showClaim(c, formWith(values, outcome.refusal.fields), { status: 422 });
  }
  orRefuse(outcome);
  return c.redirect(`/${localeOf(c.req.raw)}/claims/${c.req.param("claim")}?said=${said}`, 303);
}

async function showClaim(
  c: Context<AppEnv>,
  form: TypedForm,
  { status = 200, said = null }: { status?: 200 | 409 | 422; said?: (typeof known)[number] | null },
) {
  const { db } = c.var.deps;
  const { actor } = whoOf(c);
  const [[row]] = await db.batch([findClaim(db, actor, c.req.param("claim") ?? "")]);
  if (!row) throw new Refused({ code: "unknown", what: "claim" });
  const props = {
    locale: localeOf(c.req.raw),
    form,
    said,
    reader: isPerson(actor, row.account) ? ("claimant" as const) : ("manager" as const),
    claim: {
      ...{ id: row.id, version: row.version, state: row.state, name: calledIn(row), bodyId: row.body },
      ...{ told: row.told, answer: row.answer, filedAt: new Date(row.filedAt).toISOString() },
      claimant: { name: row.claimantName ?? "", email: row.claimantEmail ?? "" },
    },
  };
  return show(c, { View: ClaimPage, title }, props, { status, isPrivate: true, switchTo: `/claims/${row.id}` });
}
