import type { Context } from "hono";
import { Correction } from "#contract/support-request.ts";
import { stateAfter } from "#domain/request/lifecycle.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { followHolder } from "#worker/http/follow-session.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { correctRequest } from "#worker/operations/change-own-request.ts";
import { correctFields, showCorrect } from "./correct-form.tsx";
import { ownOf, seenIn, toFollow } from "./own.ts";
import { showSignIn } from "./sign-in-form.tsx";

/** The form of everything that can be corrected, as it stands. */
export async function correctForm(c: Context<AppEnv>) {
  const own = await ownOf(c);
  if (!own || stateAfter(own.shown.state, "correct") === undefined) return toFollow(c);
  const { content, contact, disclosure, version } = own.shown;
  return showCorrect(c, formWith(typedAgain({ ...content, ...contact, disclosure, version })), 200);
}

export async function correct(c: Context<AppEnv>) {
  const { deps } = c.var;
  const { go: [go] = [], ...values } = await postedValues(c, [...correctFields, "go"]);
  if (go === "show") return showCorrect(c, formWith(values), 200);
  const holder = await followHolder(c, deps);
  if (!holder) return showSignIn(c, formWith(values, { form: "session_ended" }), 401);
  const read = readForm(Correction, values, Object.keys(Correction.entries));
  if (!read.ok) return showCorrect(c, read.form, 422);
  if (go === "check") return showCorrect(c, formWith(values), 200);

  const locale = localeOf(c.req.raw);
  const outcome = await correctRequest(deps, holder, seenIn(values), { corrected: read.value, locale });
  if (outcome.ok) return c.redirect(`/${locale}/follow?said=corrected`, 303);
  switch (outcome.refusal.code) {
    case "signed_out":
      return showSignIn(c, formWith(values, { form: "session_ended" }), 401);
    case "not_now":
      return showCorrect(c, formWith(values, { form: "not_now" }), 409);
    case "changed_meanwhile":
      return showChanged(c, values);
    default:
      throw new Refused(outcome.refusal);
  }
}

/** Somebody changed the request meanwhile: what was typed stands, and may be saved over it. */
async function showChanged(c: Context<AppEnv>, values: Values) {
  const own = await ownOf(c);
  const version = own ? [String(own.shown.version)] : (values.version ?? []);
  return showCorrect(c, formWith({ ...values, version }, { form: "changed_meanwhile" }), 409);
}

/** Stored values as a form types them. */
const typedAgain = (stored: Record<string, unknown>): Values =>
  Object.fromEntries(
    Object.entries(stored).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((item) => item !== null && item !== "").map(String),
    ]),
  );
