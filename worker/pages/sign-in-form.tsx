import type { Context } from "hono";
import type { TypedForm } from "#contract/typed.ts";
import { FollowSignInPage, title } from "#web/pages/follow-sign-in.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { show } from "./show.tsx";

/** The way in by code and PIN; what else was typed comes along. */
export function showSignIn(c: Context<AppEnv>, form: TypedForm, status: 200 | 401 | 422 | 429, waitUntil?: number) {
  const props = {
    locale: localeOf(c.req.raw),
    form,
    waitUntil: waitUntil === undefined ? null : new Date(waitUntil).toISOString(),
  };
  return show(c, { View: FollowSignInPage, title }, props, {
    status,
    isPrivate: true,
    switchTo: "/follow",
  });
}
