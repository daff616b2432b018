import type { Context } from "hono";
import { contactFields, FoundContact, MembershipStep, Merging, StandingStep } from "#contract/admin.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import type { Values } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { addContact, changeStanding } from "#worker/operations/change-body.ts";
import { changeRole, endMembership } from "#worker/operations/change-members.ts";
import { mergeBodies } from "#worker/operations/merge-bodies.ts";
import { showBody } from "./body.tsx";
import { notYet } from "./not-yet.ts";
import { postedStep, returned } from "./posted-step.ts";

/** Writes down how the body is reached. */
export async function keepContact(c: Context<AppEnv>) {
  const posted = await postedStep(c, "contacts", FoundContact, contactFields);
  if (!posted.ok) return showBody(c, posted.form);
  const { value, values } = posted;
  const outcome = notYet(c, value) ?? (await addContact(c.var.deps, whoOf(c).actor, bodyOf(c), value));
  return after(c, outcome, { where: "contacts", values, said: "contact" });
}

/** Suspends the body, or lifts that. */
export async function setStanding(c: Context<AppEnv>) {
  const posted = await postedStep(c, "standing", StandingStep, ["step", "reason"]);
  if (!posted.ok) return showBody(c, posted.form);
  const { value, values, version } = posted;
  const { step, reason } = value;
  const outcome = await changeStanding(c.var.deps, whoOf(c).actor, { id: bodyOf(c), version, reason }, step);
  return after(c, outcome, { where: "standing", values, said: step === "suspend" ? "suspended" : "reinstated" });
}

/** Changes what somebody is to the body, or takes them out of it. */
export async function changeMembership(c: Context<AppEnv>) {
  const account = c.req.param("account") ?? "";
  const where = `members/${account}`;
  const posted = await postedStep(c, where, MembershipStep, ["step", "reason"]);
  if (!posted.ok) return showBody(c, posted.form);
  const { value, values } = posted;
  const changed = { body: bodyOf(c), account, reason: value.reason };
  const { actor } = whoOf(c);
  const { deps } = c.var;
  const outcome =
    value.step === "remove"
      ? await endMembership(deps, actor, changed, "remove")
      : await changeRole(deps, actor, changed, value.step === "make-manager" ? "manager" : "adviser");
  return after(c, outcome, { where, values, said: "member" });
}

/** Moves everything of this entry to the one that is kept, where the reader goes too. */
export async function merge(c: Context<AppEnv>) {
  const posted = await postedStep(c, "merging", Merging, ["into", "reason", "sure"]);
  if (!posted.ok) return showBody(c, posted.form);
  const { value, values } = posted;
  const { into, reason } = value;
  const outcome = await mergeBodies(c.var.deps, whoOf(c).actor, { from: bodyOf(c), into, reason });
  return after(c, outcome, { where: "merging", values, said: "merged", body: into });
}

const bodyOf = (c: Context<AppEnv>): string => c.req.param("id") ?? "";

type After = { where: string; values: Values; said: string; body?: string };

function after(c: Context<AppEnv>, outcome: Outcome<"saved">, { where, values, said, body = bodyOf(c) }: After) {
  if (!outcome.ok) return showBody(c, returned(where, values, outcome.refusal));
  return c.redirect(`/${localeOf(c.req.raw)}/admin/bodies/${body}?said=${said}`, 303);
}
