import type { Context } from "hono";
import { EnteredCode, SignInAsked } from "#contract/account.ts";
import type { TypedForm } from "#contract/typed.ts";
import { BackPage, title as backTitle } from "#web/pages/account/back.tsx";
import { CodePage, title as codeTitle } from "#web/pages/account/code.tsx";
import { SignInPage, title } from "#web/pages/account/sign-in.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { dropCookie, readCookie, writeCookie } from "#worker/http/cookies.ts";
import { deviceOf } from "#worker/http/device.ts";
import { localeOf } from "#worker/http/language.ts";
import { networkOf } from "#worker/http/network.ts";
import { nextPath } from "#worker/http/next-path.ts";
import { orRefuse, Refused } from "#worker/http/refused.ts";
import { formWith, readForm, type Values } from "#worker/http/typed-form.ts";
import { askCode } from "#worker/operations/ask-code.ts";
import { enterCode } from "#worker/operations/enter-code.ts";
import { show } from "#worker/pages/show.tsx";
import { everyValue } from "./every-value.ts";

/** The way in: an address, to which a code is sent. */
export function signInForm(c: Context<AppEnv>) {
  const next = nextPath(new URL(c.req.url).searchParams.get("next"));
  return showSignIn(c, formWith({ next: [next] }), 200);
}

/** The way in, with whatever was typed before it was asked for; `then`: where that was going. */
export function showSignIn(c: Context<AppEnv>, { values, errors }: TypedForm, status: 200 | 401 | 422) {
  const form = { values: { ...values, next: [nextPath(values.next?.[0])] }, errors };
  return show(
    c,
    { View: SignInPage, title },
    { locale: localeOf(c.req.raw), form },
    {
      ...{ status, isPrivate: true, scripts: ["passkeys"] },
      form: { id: "sign-in", path: "/sign-in", isRefused: false },
    },
  );
}

/** Sends the code. Without mail there is no way in: said so, and why in the log. */
export async function askForCode(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await everyValue(c);
  if (go === "show") return showSignIn(c, formWith(values), 200);
  const read = readForm(SignInAsked, values, ["signInEmail"]);
  if (!read.ok) return showSignIn(c, { ...read.form, values }, 422);
  if (!c.var.settings.mailer(c.env)) throw noMail(c.var.requestId);
  const locale = localeOf(c.req.raw);
  const asked = { email: read.value.signInEmail, locale, network: networkOf(c.req.raw) };
  const { token } = orRefuse(await askCode(c.var.deps, asked));
  writeCookie(c, "code", token);
  const { signInEmail: _known, ...kept } = values;
  return isCarrying(kept) ? showCode(c, formWith(kept), 200) : c.redirect(`/${locale}/sign-in/code?${next(kept)}`, 303);
}

function noMail(requestId: string): Refused {
  console.error(JSON.stringify({ requestId, noMail: "MAIL or MAIL_FROM is missing: see the README, Deploy" }));
  return new Refused({ code: "no_mail" });
}

export function codeForm(c: Context<AppEnv>) {
  return showCode(c, formWith({ next: [nextPath(new URL(c.req.url).searchParams.get("next"))] }), 200);
}

const showCode = (c: Context<AppEnv>, form: TypedForm, status: 200 | 422, left: number | null = null) =>
  show(
    c,
    { View: CodePage, title: codeTitle },
    { locale: localeOf(c.req.raw), form, left },
    {
      status,
      isPrivate: true,
      form: { id: "code", path: "/sign-in/code", isRefused: false },
    },
  );

/** Opens the session; what had been typed before goes on to where it was going. */
export async function enterByCode(c: Context<AppEnv>) {
  const { go: [go] = [], signInCode = [], ...values } = await everyValue(c);
  if (go === "show") return showCode(c, formWith(values), 200);
  const read = readForm(EnteredCode, { signInCode }, ["signInCode"]);
  if (!read.ok) return showCode(c, formWith(values, read.form.errors), 422);
  const browserToken = readCookie(c, "code");
  if (browserToken === undefined) return showCode(c, formWith(values, { signInCode: "expired" }), 422);

  const locale = localeOf(c.req.raw);
  const asked = { code: read.value.signInCode, browserToken, device: deviceOf(c.req.raw), locale };
  const entered = await enterCode(c.var.deps, asked);
  if (entered === "over") return showCode(c, formWith(values, { signInCode: "expired" }), 422);
  if ("left" in entered) return showCode(c, formWith(values, { signInCode: "wrong" }), 422, entered.left);
  dropCookie(c, "code");
  writeCookie(c, "account", entered.token);
  if (!isCarrying(values)) return c.redirect(`/${locale}${nextPath(values.next?.[0])}`, 303);
  const path = nextPath(values.next?.[0]);
  return show(c, { View: BackPage, title: backTitle }, { locale, form: formWith(values), path }, { isPrivate: true });
}

const isCarrying = (values: Values): boolean => Object.keys(values).some((name) => name !== "next");
const next = (values: Values) => new URLSearchParams({ next: nextPath(values.next?.[0]) });
