import type { Context } from "hono";
import type { Locale } from "#contract/locales.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { statusOf } from "#worker/http/problems.ts";
import { type Screen, type ShowOptions, show } from "#worker/pages/show.tsx";
import type { Returned } from "./posted-step.ts";

/** A page of the desk as it answers a form that came back; its language switch sends the form again. */
export function showReturned<Props extends { locale: Locale }>(
  c: Context<AppEnv>,
  screen: Screen<Props>,
  props: Props,
  path: string,
  back: Returned | null,
  scripts: ShowOptions["scripts"] = [],
) {
  if (back === null) return show(c, screen, props, { isPrivate: true, scripts });
  const status = back.refusal ? statusOf[back.refusal.code] : back.isRefused ? 422 : 200;
  const form = { id: back.where, path: `${path}/${back.where}`, isRefused: back.isRefused };
  return show(c, screen, props, { isPrivate: true, status, form, scripts });
}

/** What was done, as the address of the page tells it after a step. */
export function saidIn<const Said extends string>(c: Context<AppEnv>, known: readonly Said[]): Said | null {
  const said = new URL(c.req.url).searchParams.get("said");
  return known.find((one) => one === said) ?? null;
}
