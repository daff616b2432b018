import type { Context } from "hono";
import { MadePasskey, PasskeyWanted, UsedPasskey } from "#contract/passkeys.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { dropCookie, readCookie, writeCookie } from "#worker/http/cookies.ts";
import { deviceOf } from "#worker/http/device.ts";
import { localeOf } from "#worker/http/language.ts";
import { nextPath } from "#worker/http/next-path.ts";
import { orRefuse } from "#worker/http/refused.ts";
import { jsonBody } from "#worker/http/validated.ts";
import { whoIs, whoOf } from "#worker/http/who.ts";
import { type AnsweredFrom, addPasskey } from "#worker/operations/add-passkey.ts";
import { beginAdding, beginSignIn } from "#worker/operations/begin-passkey.ts";
import { removePasskey } from "#worker/operations/remove-passkey.ts";
import { signInWithPasskey } from "#worker/operations/sign-in-with-passkey.ts";

/** What the browser is to sign, as its own JSON asks for it; who asked is known by a cookie. */
export async function challenge(c: Context<AppEnv>) {
  const { purpose } = await jsonBody(c, PasskeyWanted);
  const { token, options } = purpose === "sign-in" ? await beginSignIn(c.var.deps, originOf(c)) : await adding(c);
  writeCookie(c, "passkey", token);
  c.header("cache-control", "private, no-store");
  return c.json(options);
}

async function adding(c: Context<AppEnv>) {
  c.set("who", await whoIs(c));
  return orRefuse(await beginAdding(c.var.deps, whoOf(c), originOf(c)));
}

/** Adds the passkey that the browser made. */
export async function register(c: Context<AppEnv>) {
  const { credential } = await jsonBody(c, MadePasskey);
  const from = answeredFrom(c);
  orRefuse(await addPasskey(c.var.deps, whoOf(c), credential, from));
  return c.json({ to: toAccount(c) }, 201);
}

/** Opens a session with a passkey, as a code does. */
export async function enterByPasskey(c: Context<AppEnv>) {
  const { credential, next } = await jsonBody(c, UsedPasskey);
  const from = answeredFrom(c);
  const { token } = orRefuse(await signInWithPasskey(c.var.deps, credential, from));
  writeCookie(c, "account", token);
  return c.json({ to: `/${localeOf(c.req.raw)}${nextPath(next)}` }, 200);
}

/** Removes a passkey: a plain form of the account page. */
export async function remove(c: Context<AppEnv>) {
  orRefuse(await removePasskey(c.var.deps, whoOf(c), c.req.param("id") ?? ""));
  return c.redirect(toAccount(c), 303);
}

const toAccount = (c: Context<AppEnv>) => `/${localeOf(c.req.raw)}/account?said=saved`;
const originOf = (c: Context<AppEnv>): string => new URL(c.req.url).origin;

/** A challenge is answered once, so its cookie goes; without one, nothing was asked. */
function answeredFrom(c: Context<AppEnv>): AnsweredFrom {
  const token = readCookie(c, "passkey") ?? "";
  dropCookie(c, "passkey");
  return { token, origin: originOf(c), device: deviceOf(c.req.raw) };
}
