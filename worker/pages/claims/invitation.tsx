import type { Context } from "hono";
import * as v from "valibot";
import { AccountName } from "#contract/account.ts";
import type { TypedForm } from "#contract/typed.ts";
import { charterVersion } from "#domain/body/charter.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { InvitationPage, title } from "#web/pages/claims/invitation.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { acceptInvitation, readInvitation } from "#worker/operations/invite.ts";
import { show } from "#worker/pages/show.tsx";

const Accepted = v.object({
  ...AccountName.entries,
  charter: v.pipe(v.optional(v.string(), ""), v.literal(charterVersion, "consent_required" satisfies FieldCode)),
});

/** What an invitation is to, for whoever holds its link; looking at it changes nothing. */
export const invitation = (c: Context<AppEnv>) => showInvitation(c, formWith({ name: [c.var.who?.name ?? ""] }), 200);

export async function accept(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, ["name", "charter", "go"]);
  if (go === "show") return showInvitation(c, formWith(values), 200);
  const read = readForm(Accepted, values, ["name", "charter"]);
  if (!read.ok) return showInvitation(c, read.form, 422);
  const { actor, email, name, version } = whoOf(c);
  const locale = localeOf(c.req.raw);
  const accepted = { name: read.value.name, locale };
  const outcome = await acceptInvitation(c.var.deps, { actor, email, name, version }, tokenOf(c), accepted);
  if (!outcome.ok && outcome.refusal.code === "invalid") {
    return showInvitation(c, formWith(values, outcome.refusal.fields), 422);
  }
  return c.redirect(`/${locale}/desk/${orRefuse(outcome)}`, 303);
}

const tokenOf = (c: Context<AppEnv>): string => c.req.param("token") ?? "";

async function showInvitation(c: Context<AppEnv>, form: TypedForm, status: 200 | 422) {
  const { who, deps } = c.var;
  const found = await readInvitation(deps, tokenOf(c));
  const reader: "nobody" | "invited" | "other" = !who ? "nobody" : who.email === found?.email ? "invited" : "other";
  const props = {
    ...{ locale: localeOf(c.req.raw), form, token: tokenOf(c), reader },
    invitation: found && { name: found.bodyName, role: found.role },
  };
  c.header("referrer-policy", "no-referrer");
  return show(c, { View: InvitationPage, title }, props, {
    status: found ? status : 404,
    isPrivate: true,
    switchTo: `/invitations/${tokenOf(c)}`,
  });
}
