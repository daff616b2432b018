import type { Context } from "hono";
import type { AppEnv } from "#worker/http/app-env.ts";
import { followHolder } from "#worker/http/follow-session.ts";
import { localeOf } from "#worker/http/language.ts";
import type { Values } from "#worker/http/typed-form.ts";
import { readOwnRequest } from "#worker/operations/read-own-request.ts";

/** The request of the session, as its author sees it; `null` without one. */
export async function ownOf(c: Context<AppEnv>) {
  const holder = await followHolder(c, c.var.deps);
  return holder && readOwnRequest(c.var.deps, holder);
}

export const toFollow = (c: Context<AppEnv>) => c.redirect(`/${localeOf(c.req.raw)}/follow`, 303);

/** The version that the author was looking at. */
export const seenIn = ({ version }: Values) => ({ version: Number(version?.[0]) });
