import type { Context } from "hono";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { nextPath } from "#worker/http/next-path.ts";
import { formWith } from "#worker/http/typed-form.ts";
import { everyValue } from "./every-value.ts";
import { showSignIn } from "./sign-in.tsx";

/** The forms that show again what was typed: where they stand, so that it can be taken up there. */
const takesUp = [
  /^\/(?:claims|relays)\/new$/,
  /^\/invitations\/[0-9a-f]+$/,
  /^\/desk\/[^/]+\/(?:offers\/(?!demand$)[^/]+|entry|availability|walk-in)$/,
  /^\/desk\/[^/]+\/introductions\/[^/]+\/(?:hand-over|messages|steps|log)$/,
  /^\/relay\/file$/,
  /^\/relay\/requests\/[^/]+\/(?:check-in\/more|introductions\/[^/]+\/(?:messages|verdict))$/,
  /^\/admin\/(?:claims|bodies|people|relays|requests)\/[^/]+\/.+$/,
];

/**
 * The visit was over when a form came: whoever sent it signs in first. What they typed comes along where its form can show
 * it again; anything else begins anew, at the page that it stands on.
 */
export async function signInFirst(c: Context<AppEnv>) {
  const locale = localeOf(c.req.raw);
  const path = new URL(c.req.url).pathname.slice(locale.length + 1);
  if (c.req.method !== "POST") return showSignIn(c, formWith({ next: [nextPath(path)] }), 401);
  if (!takesUp.some((form) => form.test(path)))
    return showSignIn(c, formWith({ next: [nextPath(parentOf(path))] }), 401);
  const { next: _other, go: _pressed, ...values } = await everyValue(c);
  return showSignIn(c, formWith({ ...values, next: [nextPath(path)] }), 401);
}

/** The page that a button stands on, by where it sends. */
const standsOn: readonly (readonly [RegExp, string])[] = [
  [/^(\/desk\/[^/]+)\/(?:members|invitations)\b.*$/, "$1/members"],
  [/^(\/desk\/[^/]+)\/imports?\b.*$/, "$1/import"],
  [/^(\/desk\/[^/]+\/offers\/[^/]+)\/steps$/, "$1"],
  [/^(\/desk\/[^/]+)\/.*$/, "$1"],
  [/^(\/relay\/(?:calls|requests\/[^/]+)).*$/, "$1"],
  [/^(\/admin)\/.*$/, "$1"],
  [/^\/passkeys\b.*$/, "/account"],
  [/^\/(account|follow)\/.*$/, "/$1"],
];

function parentOf(path: string): string {
  const [from, to] = standsOn.find(([door]) => door.test(path)) ?? [/.*/, "/account"];
  return path.replace(from, to);
}
