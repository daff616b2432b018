import type { Context } from "hono";
import { AbsenceForm, absenceFields, InvitationForm } from "#contract/desk.ts";
import type { TypedForm } from "#contract/typed.ts";
import { claimsOnBody } from "#db/read/claims.ts";
import { invitationsOf, membersOf } from "#db/read/members.ts";
import { manages } from "#domain/account/actor.ts";
import type { Outcome } from "#domain/outcome.ts";
import { MembersPage, type MembersProps, title } from "#web/pages/desk/members.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse, Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { changeRole, endMembership, planAbsence } from "#worker/operations/change-members.ts";
import { invite, revokeInvitation } from "#worker/operations/invite.ts";
import { show } from "#worker/pages/show.tsx";
import { deskPath, deskShown } from "./shown.ts";

/** Who belongs to the body, who is invited, and who says that they do. */
export function members(c: Context<AppEnv>) {
  const said = new URL(c.req.url).searchParams.get("said");
  return showMembers(c, formWith({}), { said: said === "saved" || said === "sent" ? said : null });
}

export async function sendInvitation(c: Context<AppEnv>) {
  const values = await postedValues(c, ["email", "role"]);
  const read = readForm(InvitationForm, values, ["email", "role"]);
  if (!read.ok) return showMembers(c, read.form, { status: 422 });
  const { body } = deskOf(c);
  const invited = { ...read.value, body, bodyName: deskShown(c).name, locale: localeOf(c.req.raw) };
  const outcome = await invite(c.var.deps, whoOf(c).actor, invited);
  if (!outcome.ok && outcome.refusal.code === "invalid") {
    return showMembers(c, formWith(values, outcome.refusal.fields), { status: 422 });
  }
  orRefuse(outcome);
  return c.redirect(deskPath(c, "/members?said=sent"), 303);
}

export async function endInvitation(c: Context<AppEnv>) {
  const { invitation: [id = ""] = [] } = await postedValues(c, ["invitation"]);
  orRefuse(await revokeInvitation(c.var.deps, whoOf(c).actor, deskOf(c).body, id));
  return c.redirect(deskPath(c, "/members?said=saved"), 303);
}

/** Changes a member: their role, their absence, or that they are one. */
export async function changeMember(c: Context<AppEnv>) {
  const values = await postedValues(c, ["step", ...absenceFields]);
  const { actor } = whoOf(c);
  const changed = { body: deskOf(c).body, account: c.req.param("account") ?? "" };
  const [step] = values.step ?? [];
  switch (step) {
    case "make-manager":
    case "make-adviser":
      return after(c, await changeRole(c.var.deps, actor, changed, step === "make-manager" ? "manager" : "adviser"));
    case "remove":
      return after(c, await endMembership(c.var.deps, actor, changed, "remove"));
    case "leave": {
      const outcome = await endMembership(c.var.deps, actor, changed, "leave");
      return outcome.ok ? c.redirect(`/${localeOf(c.req.raw)}/account`, 303) : after(c, outcome);
    }
    case "plan-absence": {
      const read = readForm(AbsenceForm, values, absenceFields);
      if (!read.ok) return showMembers(c, read.form, { status: 422 });
      const { awayFrom: from, awayUntil: until } = read.value;
      return after(c, await planAbsence(c.var.deps, actor, changed, { from, until }));
    }
    default:
      throw new Refused({ code: "malformed" });
  }
}

function after(c: Context<AppEnv>, outcome: Outcome<"saved">) {
  if (!outcome.ok && outcome.refusal.code === "last_manager") {
    return showMembers(c, formWith({}), { status: 409, refusal: "last_manager" });
  }
  orRefuse(outcome);
  return c.redirect(deskPath(c, "/members?said=saved"), 303);
}

async function showMembers(
  c: Context<AppEnv>,
  form: TypedForm,
  {
    status = 200,
    said = null,
    refusal = null,
  }: { status?: 200 | 409 | 422; said?: MembersProps["said"]; refusal?: MembersProps["refusal"] },
) {
  const { db, now } = c.var.deps;
  const { actor } = whoOf(c);
  const { body } = deskOf(c);
  const [people, invitations, claims] = await db.batch([
    membersOf(db, body),
    invitationsOf(db, body, now()),
    claimsOnBody(db, actor, body),
  ]);
  const isManager = manages(actor, body);
  const props: MembersProps = {
    ...{ locale: localeOf(c.req.raw), desk: deskShown(c), form, said, refusal, manages: isManager },
    members: people.map(({ version: _, since, ...member }) => ({
      ...member,
      since: casablancaDay(since),
      isReader: member.account === actor.id,
    })),
    invitations: isManager
      ? invitations.map(({ id, email, role, expiresAt }) => ({ id, email, role, until: casablancaDay(expiresAt) }))
      : [],
    claims: claims.flatMap(({ id, account, claimantName, claimantEmail }) =>
      account === actor.id ? [] : [{ id, name: claimantName || claimantEmail || "" }],
    ),
  };
  return show(c, { View: MembersPage, title }, props, { status, isPrivate: true, switchTo: `/desk/${body}/members` });
}
