import type { Context } from "hono";
import { CheckInTap, tapFields } from "#contract/check-in-forms.ts";
import { RelayStepForm, relayStepCodes } from "#contract/relay-forms.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { Outcome, Refusal } from "#domain/outcome.ts";
import { RelayRequestPage, title } from "#web/pages/relay/request.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { statusOf } from "#worker/http/problems.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { answerCheckIn } from "#worker/operations/answer-check-in.ts";
import { declareAtCheckIn } from "#worker/operations/declare-at-check-in.ts";
import { readOwnCase } from "#worker/operations/read-own-case.ts";
import { sayVerdict } from "#worker/operations/say-verdict.ts";
import { stepForAuthor } from "#worker/operations/step-for-author.ts";
import { judgeAt, tellMoreAt } from "#worker/pages/check-in-door.ts";
import type { CameBack } from "#worker/pages/follow.tsx";
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
  return after(c, await stepForAuthor(c.var.deps, whoOf(c).actor, seen, read.value.step));
}

/** How it goes, as the person told the relay. */
export async function tapForPerson(c: Context<AppEnv>) {
  const read = readForm(CheckInTap, await postedValues(c, tapFields), tapFields);
  if (!read.ok) throw new Refused({ code: "malformed" });
  const { answer, ...seen } = read.value;
  const said = { ...seen, ...answer };
  return after(c, await answerCheckIn(c.var.deps, whoOf(c).actor, idOf(c), said, isTheirs(c)));
}

/** Whether whoever asks filed the request, and sees it still. */
const isTheirs =
  (c: Context<AppEnv>) =>
  ({ relay }: { relay: string | null }): boolean =>
    relay === whoOf(c).actor.id;

const told = {
  path: (c) => `/relay/requests/${idOf(c)}`,
  shows: (c, back, status = 200) => showRequest(c, { back, status }),
  declares: (c, said) => declareAtCheckIn(c.var.deps, whoOf(c).actor, idOf(c), said, isTheirs(c)),
  judges: (c, said) =>
    sayVerdict(
      c.var.deps,
      whoOf(c).actor,
      c.req.param("introduction") ?? "",
      said,
      (row) => isTheirs(c)(row) && row.request === idOf(c),
    ),
  after: (c, outcome, back) => after(c, outcome, back),
} satisfies Parameters<typeof tellMoreAt>[0];

/** What else the person says of it, as they told the relay. */
export const tellMoreForPerson = tellMoreAt(told);
/** And whether help has helped. */
export const judgeForPerson = judgeAt(told, "introduction");

/** Back to the request, which says that it is done, or why it is not. */
function after(c: Context<AppEnv>, outcome: Outcome<"saved">, back: CameBack | null = null) {
  if (outcome.ok) return c.redirect(`/${localeOf(c.req.raw)}/relay/requests/${idOf(c)}?said=done`, 303);
  const { refusal } = outcome;
  if (!saidAbove.includes(refusal.code)) throw new Refused(refusal);
  return showRequest(c, { back, problem: refusal, status: statusOf[refusal.code] as 409 });
}

const saidAbove: readonly Refusal["code"][] = ["changed_meanwhile", "not_now", "no_place"];
const idOf = (c: Context<AppEnv>): string => c.req.param("id") ?? "";

type Shown = {
  isDone?: boolean;
  back?: CameBack | null;
  form?: TypedForm;
  problem?: Refusal | null;
  status?: 200 | 409 | 422;
};

async function showRequest(
  c: Context<AppEnv>,
  { isDone = false, back = null, form = back?.form ?? formWith({}), problem = null, status = 200 }: Shown,
) {
  const locale = localeOf(c.req.raw);
  const id = idOf(c);
  const own = await readOwnCase(c.var.deps, { relay: whoOf(c).actor.id, request: id }, locale);
  if (!own) throw new Refused({ code: "unknown", what: "support-request" });
  const introductions = own.shown.introductions.map(({ may, ...introduction }) => ({
    ...introduction,
    may: may.filter((step) => (relayStepCodes as readonly string[]).includes(step)),
  }));
  const where = back?.name ?? null;
  const props = { locale, id, own: { ...own.shown, introductions }, isDone, where, form, problem };
  return show(c, { View: RelayRequestPage, title }, props, {
    ...{ status, isPrivate: true },
    ...(back
      ? { form: { id: back.name, path: back.path, isRefused: status === 422 } }
      : { switchTo: `/relay/requests/${id}` }),
  });
}
