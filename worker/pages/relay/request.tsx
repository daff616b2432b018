import type { Context } from "hono";
import { CheckInTap, tapFields } from "#contract/check-in-forms.ts";
import { RelayStepForm, relayStepCodes } from "#contract/relay-forms.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { Refusal } from "#domain/outcome.ts";
import { RelayRequestPage, title } from "#web/pages/relay/request.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { statusOf } from "#worker/http/problems.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { answerCheckIn } from "#worker/operations/answer-check-in.ts";
import { readOwnCase } from "#worker/operations/read-own-case.ts";
import { stepForAuthor } from "#worker/operations/step-for-author.ts";
import { seenVersion } from "#worker/pages/seen-version.ts";
import { show } from "#worker/pages/show.tsx";

/** A request that a relay filed and sees, as its author reads it; to any other, there is none. */
export const relayRequest = (c: Context<AppEnv>) =>
  showRequest(c, { isDone: new URL(c.req.url).searchParams.get("said") === "done" });

/** Says yes or no for the person, or takes it back, once the relay says that they said so. */
export async function stepForPerson(c: Context<AppEnv>) {
  const values = await postedValues(c, ["step", "version", "sure"]);
  const read = readForm(RelayStepForm, values, ["step", "sure"]);
  if (!read.ok && read.form.errors.step) throw new Refused({ code: "malformed" });
  if (!read.ok) return showRequest(c, { form: read.form, status: 422 });
  const seen = { id: c.req.param("introduction") ?? "", version: seenVersion(values), request: idOf(c) };
  const outcome = await stepForAuthor(c.var.deps, whoOf(c).actor, seen, read.value.step);
  if (outcome.ok) return c.redirect(`/${localeOf(c.req.raw)}/relay/requests/${idOf(c)}?said=done`, 303);
  const { refusal } = outcome;
  if (!saidAbove.includes(refusal.code)) throw new Refused(refusal);
  return showRequest(c, { problem: refusal, status: statusOf[refusal.code] as 409 });
}

/** How it goes, as the person told the relay. */
export async function tapForPerson(c: Context<AppEnv>) {
  const read = readForm(CheckInTap, await postedValues(c, tapFields), tapFields);
  if (!read.ok) throw new Refused({ code: "malformed" });
  const { actor } = whoOf(c);
  const { answer, ...seen } = read.value;
  const isTheirs = ({ relay }: { relay: string | null }) => relay === actor.id;
  const outcome = await answerCheckIn(c.var.deps, actor, idOf(c), { ...seen, ...answer }, isTheirs);
  if (outcome.ok) return c.redirect(`/${localeOf(c.req.raw)}/relay/requests/${idOf(c)}?said=done`, 303);
  if (!saidAbove.includes(outcome.refusal.code)) throw new Refused(outcome.refusal);
  return showRequest(c, { problem: outcome.refusal, status: statusOf[outcome.refusal.code] as 409 });
}

const saidAbove: readonly Refusal["code"][] = ["changed_meanwhile", "not_now", "no_place"];
const idOf = (c: Context<AppEnv>): string => c.req.param("id") ?? "";

type Shown = { isDone?: boolean; form?: TypedForm; problem?: Refusal | null; status?: 200 | 409 | 422 };

async function showRequest(
  c: Context<AppEnv>,
  { isDone = false, form = formWith({}), problem = null, status = 200 }: Shown,
) {
  const locale = localeOf(c.req.raw);
  const id = idOf(c);
  const own = await readOwnCase(c.var.deps, { relay: whoOf(c).actor.id, request: id }, locale);
  if (!own) throw new Refused({ code: "unknown", what: "support-request" });
  const introductions = own.shown.introductions.map(({ may, mayJudge: _, ...introduction }) => ({
    ...introduction,
    may: may.filter((step) => (relayStepCodes as readonly string[]).includes(step)),
    mayJudge: false,
  }));
  const props = { locale, id, own: { ...own.shown, introductions }, isDone, form, problem };
  return show(c, { View: RelayRequestPage, title }, props, {
    ...{ status, isPrivate: true },
    switchTo: `/relay/requests/${id}`,
  });
}
