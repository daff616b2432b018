import type { Context } from "hono";
import { Receipt } from "#contract/support-request.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { writeCookie } from "#worker/http/cookies.ts";
import { localeOf } from "#worker/http/language.ts";
import { networkOf } from "#worker/http/network.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { openFollow } from "#worker/operations/open-follow.ts";
import { correctFields, showCorrect } from "./correct-form.tsx";
import { showFollow } from "./follow.tsx";
import { showOwnThread } from "./follow-thread.tsx";
import { lateFields, lateForm } from "./late-form.ts";
import { showSignIn } from "./sign-in-form.tsx";

/** Opens a session by code and PIN; a form that came too late for the last one is taken up where it was. */
export async function signIn(c: Context<AppEnv>) {
  const { deps } = c.var;
  const values = await postedValues(c, ["code", "pin", ...correctFields, ...lateFields]);
  const { pin: _neverShownBack, ...kept } = values;
  const read = readForm(Receipt, values, ["code", "pin"]);
  if (!read.ok) return showSignIn(c, formWith(kept, { ...read.form.errors }), 422);

  const opened = await openFollow(deps, read.value, networkOf(c.req.raw));
  if ("token" in opened) {
    writeCookie(c, "follow", opened.token);
    const { code: _done, ...correction } = kept;
    const back = lateForm(correction);
    const [, thread] = /^thread-(\w+)$/.exec(back?.name ?? "") ?? [];
    if (back && thread) return showOwnThread(c, thread, { back, token: opened.token });
    if (back) return showFollow(c, { back, token: opened.token });
    if (correction.version) return showCorrect(c, formWith(correction), 200);
    return c.redirect(`/${localeOf(c.req.raw)}/follow`, 303);
  }
  const { isWrong, waitUntil } = opened;
  if (isWrong) return showSignIn(c, formWith(kept, { pin: "wrong" }), 422, waitUntil);
  c.header("retry-after", String(Math.ceil((waitUntil - deps.now()) / 1000)));
  return showSignIn(c, formWith(kept), 429, waitUntil);
}
